; Colours of Go. On the same node a later pattern wins; an inner node wins over the one around it.

(identifier) @variable
(package_identifier) @variable
(label_name) @constant

; Definitions, calls, fields
(field_identifier) @property
(literal_element (identifier) @variable)
(keyed_element key: (literal_element (identifier) @property))
(const_spec name: (identifier) @constant)
(function_declaration name: (identifier) @function)
(method_declaration name: (field_identifier) @function)
(method_elem name: (field_identifier) @function)
(call_expression function: (identifier) @function.call)
(call_expression function: (selector_expression field: (field_identifier) @function.call))
((call_expression function: (identifier) @builtin)
  (#text? @builtin "append|cap|clear|close|complex|copy|delete|imag|len|make|max|min|new|panic|print|println|real|recover"))

; Types
(type_identifier) @type
((type_identifier) @constant
  (#text? @constant "nil"))
(type_parameter_declaration name: (identifier) @type)

; Literals
[
  (int_literal)
  (float_literal)
  (imaginary_literal)
] @number
[
  (true)
  (false)
  (nil)
  (iota)
] @constant
[
  (interpreted_string_literal)
  (raw_string_literal)
  (rune_literal)
] @string
(escape_sequence) @escape
(comment) @comment

[
  "=" ":=" "+=" "-=" "*=" "/=" "%=" "&=" "|=" "^=" "<<=" ">>=" "&^="
  "==" "!=" "<" "<=" ">" ">=" "&&" "||" "!" "+" "-" "*" "/" "%" "&" "|" "^" "&^" "~" "<<" ">>" "++" "--" "<-" "..."
] @operator

[
  "break" "case" "chan" "const" "continue" "default" "defer" "else" "fallthrough" "for" "func" "go" "goto" "if" "import"
  "interface" "map" "package" "range" "return" "select" "struct" "switch" "type" "var"
] @keyword
