; Colours of C; C++ adds to them. On the same node a later pattern wins; an inner node wins over the one around it.

; Names by their form
((identifier) @variable
  (#form! @variable "_*[A-Z][A-Z0-9_]+" "constant"))

; Definitions, calls, fields
(field_identifier) @property
(statement_identifier) @constant
(enumerator name: (identifier) @constant)
(function_declarator declarator: (identifier) @function)
(function_declarator declarator: (field_identifier) @function)
(function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @function)))
(call_expression function: (identifier) @function.call)
(call_expression function: (field_expression field: (field_identifier) @function.call))
(attribute name: (identifier) @decorator)

; Types
(type_identifier) @type
(primitive_type) @type
(sized_type_specifier) @type

; Preprocessor
(preproc_def name: (identifier) @constant)
(preproc_function_def name: (identifier) @function)
(preproc_directive) @keyword
(system_lib_string) @string

; Literals
(number_literal) @number
[
  (true)
  (false)
  (null)
] @constant
[
  (string_literal)
  (char_literal)
] @string
(escape_sequence) @escape
(comment) @comment

[
  "=" "+=" "-=" "*=" "/=" "%=" "&=" "|=" "^=" "<<=" ">>="
  "==" "!=" "<=" ">=" "&&" "||" "!" "+" "-" "*" "/" "%" "&" "|" "^" "~" "<<" ">>" "++" "--" "->"
] @operator
(binary_expression operator: ["<" ">"] @operator)
(conditional_expression ["?" ":"] @operator)

[
  "#define" "#elif" "#elifdef" "#elifndef" "#else" "#endif" "#if" "#ifdef" "#ifndef" "#include" "defined"
  "alignas" "alignof" "_Alignas" "_Alignof" "_Atomic" "_Generic" "_Noreturn" "asm" "__asm__" "__attribute__"
  "__inline__" "break" "case" "const" "constexpr" "continue" "default" "do" "else" "enum" "extern" "for" "goto" "if"
  "inline" "noreturn" "offsetof" "register" "restrict" "return" "sizeof" "static" "struct" "switch" "thread_local"
  "typedef" "union" "volatile" "while"
] @keyword
