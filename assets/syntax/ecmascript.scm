; Colours that JavaScript, TypeScript and TSX have in common.
; On the same node a later pattern wins; an inner node wins over the one around it.

(shorthand_property_identifier) @variable
(shorthand_property_identifier_pattern) @variable

; Names by their form
((identifier) @variable
  (#form! @variable "[A-Z].*[a-z].*" "type")
  (#form! @variable "_*[A-Z][A-Z0-9_]+" "constant"))

; Definitions, calls, properties
(property_identifier) @property
(private_property_identifier) @property
(statement_identifier) @constant
(function_declaration name: (identifier) @function)
(function_expression name: (identifier) @function)
(generator_function_declaration name: (identifier) @function)
(generator_function name: (identifier) @function)
(method_definition name: (property_identifier) @function)
(method_definition name: (private_property_identifier) @function)
((method_definition name: (property_identifier) @keyword)
  (#text? @keyword "constructor"))
(variable_declarator name: (identifier) @function value: [(arrow_function) (function_expression)])
(pair key: (property_identifier) @function value: [(arrow_function) (function_expression)])
(call_expression function: (identifier) @function.call)
(call_expression function: (member_expression property: (property_identifier) @function.call))
(call_expression function: (member_expression property: (private_property_identifier) @function.call))
(new_expression constructor: (identifier) @type)
(decorator "@" @decorator)
(decorator (identifier) @decorator)
(decorator (call_expression function: (identifier) @decorator))
(import) @keyword
[
  (this)
  (super)
] @builtin

; Literals
(number) @number
[
  (true)
  (false)
  (null)
  (undefined)
] @constant
[
  (string)
  (template_string)
] @string
(template_substitution) @none
(template_substitution ["${" "}"] @escape)
(escape_sequence) @escape
(pair key: (string) @property)
(regex) @string
(regex_flags) @constant
[
  (comment)
  (html_comment)
  (hash_bang_line)
] @comment

[
  "=" "+=" "-=" "*=" "/=" "%=" "**=" "&=" "|=" "^=" "<<=" ">>=" ">>>=" "&&=" "||=" "??="
  "==" "!=" "===" "!==" "<=" ">=" "&&" "||" "??" "!" "+" "-" "*" "%" "**" "&" "|" "^" "~"
  "<<" ">>" ">>>" "++" "--" "=>" "..."
] @operator
(optional_chain) @operator
(binary_expression operator: ["<" ">" "/"] @operator)
(ternary_expression ["?" ":"] @operator)

[
  "as" "async" "await" "break" "case" "catch" "class" "const" "continue" "debugger" "default" "delete" "do" "else"
  "export" "extends" "finally" "for" "from" "function" "get" "if" "import" "in" "instanceof" "let" "new" "of" "return"
  "set" "static" "switch" "throw" "try" "typeof" "using" "var" "void" "while" "with" "yield"
] @keyword
