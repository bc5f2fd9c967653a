; Colours of Rust. On the same node a later pattern wins; an inner node wins over the one around it.

(shorthand_field_identifier) @variable
(metavariable) @variable

; Names by their form
((identifier) @variable
  (#form! @variable "[A-Z].*" "type")
  (#form! @variable "_*[A-Z][A-Z0-9_]+" "constant"))

; Definitions, calls, fields
(attribute_item) @decorator
(inner_attribute_item) @decorator
(attribute (identifier) @decorator)
(field_identifier) @property
(mod_item name: (identifier) @type)
(function_item name: (identifier) @function)
(function_signature_item name: (identifier) @function)
(call_expression function: (identifier) @function.call)
(call_expression function: (scoped_identifier name: (identifier) @function.call))
(call_expression function: (field_expression field: (field_identifier) @function.call))
(generic_function function: (identifier) @function.call)
(generic_function function: (scoped_identifier name: (identifier) @function.call))
(generic_function function: (field_expression field: (field_identifier) @function.call))
((call_expression function: (identifier) @type)
  (#text? @type "[A-Z].*"))
((call_expression function: (scoped_identifier name: (identifier) @type))
  (#text? @type "[A-Z].*"))
(macro_definition name: (identifier) @function)
(enum_variant name: (identifier) @constant)
(self) @builtin

; Types
(type_identifier) @type
(primitive_type) @type
(fragment_specifier) @type
(lifetime) @builtin
(lifetime (identifier) @builtin)
(label) @builtin
(label (identifier) @builtin)

; Literals
[
  (integer_literal)
  (float_literal)
] @number
(boolean_literal) @constant
[
  (string_literal)
  (raw_string_literal)
  (char_literal)
] @string
(escape_sequence) @escape
[
  (line_comment)
  (block_comment)
] @comment
(line_comment doc: (doc_comment) @comment)

[
  "=" "+=" "-=" "*=" "/=" "%=" "&=" "|=" "^=" "<<=" ">>="
  "==" "!=" "<=" ">=" "&&" "||" "!" "+" "-" "*" "%" "&" "|" "^" "<<" ">>" "->" "=>" ".." "..=" "..." "@" "?"
] @operator
(binary_expression operator: ["<" ">" "/"] @operator)
(closure_parameters "|" @operator)
(macro_invocation macro: (identifier) @function.call "!" @function.call)
(macro_invocation macro: (scoped_identifier name: (identifier) @function.call) "!" @function.call)
(inner_doc_comment_marker "!" @comment)

[
  (crate)
  (super)
  (mutable_specifier)
  "as" "async" "await" "break" "const" "continue" "default" "dyn" "else" "enum" "extern" "fn" "for" "gen" "if" "impl"
  "in" "let" "loop" "macro_rules!" "match" "mod" "move" "pub" "raw" "ref" "return" "static" "struct" "trait" "try"
  "type" "union" "unsafe" "use" "where" "while" "yield"
] @keyword
