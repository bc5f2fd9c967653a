; Colours of Java. On the same node a later pattern wins; an inner node wins over the one around it.

; Names by their form
((identifier) @variable
  (#form! @variable "[A-Z].*[a-z].*" "type")
  (#form! @variable "_*[A-Z][A-Z0-9_]+" "constant"))

; Definitions, calls, fields
(field_access field: (identifier) @property)
((field_access field: (identifier) @constant)
  (#text? @constant "_*[A-Z][A-Z0-9_]+"))
(element_value_pair key: (identifier) @property)
(method_declaration name: (identifier) @function)
(annotation_type_element_declaration name: (identifier) @function)
(method_invocation name: (identifier) @function.call)
(method_reference (identifier) @function.call .)
(class_declaration name: (identifier) @type)
(interface_declaration name: (identifier) @type)
(enum_declaration name: (identifier) @type)
(record_declaration name: (identifier) @type)
(annotation_type_declaration name: (identifier) @type)
(constructor_declaration name: (identifier) @type)
(compact_constructor_declaration name: (identifier) @type)
(record_pattern . (identifier) @type)
(enum_constant name: (identifier) @constant)
(marker_annotation "@" @decorator name: (_) @decorator)
(annotation "@" @decorator name: (_) @decorator)
[
  (this)
  (super)
] @builtin

; Types
(type_identifier) @type
((type_identifier) @keyword
  (#text? @keyword "var"))
[
  (boolean_type)
  (integral_type)
  (floating_point_type)
  (void_type)
] @type

; Literals
[
  (decimal_integer_literal)
  (hex_integer_literal)
  (octal_integer_literal)
  (binary_integer_literal)
  (decimal_floating_point_literal)
  (hex_floating_point_literal)
] @number
[
  (true)
  (false)
  (null_literal)
] @constant
[
  (string_literal)
  (character_literal)
] @string
(escape_sequence) @escape
[
  (line_comment)
  (block_comment)
] @comment

[
  "=" "+=" "-=" "*=" "/=" "%=" "&=" "|=" "^=" "<<=" ">>=" ">>>="
  "==" "!=" "<=" ">=" "&&" "||" "!" "+" "-" "*" "/" "%" "&" "|" "^" "~" "<<" ">>" ">>>" "++" "--" "->" "::"
] @operator
(binary_expression operator: ["<" ">"] @operator)
(ternary_expression ["?" ":"] @operator)

[
  "abstract" "assert" "break" "case" "catch" "class" "continue" "default" "do" "else" "enum" "exports" "extends"
  "final" "finally" "for" "if" "implements" "import" "instanceof" "interface" "@interface" "module" "native" "new"
  "non-sealed" "open" "opens" "package" "permits" "private" "protected" "provides" "public" "record" "requires"
  "return" "sealed" "static" "strictfp" "switch" "synchronized" "throw" "throws" "to" "transient" "transitive" "try"
  "uses" "volatile" "when" "while" "with" "yield"
] @keyword
