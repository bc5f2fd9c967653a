; Colours of Python. On the same node a later pattern wins; an inner node wins over the one around it.
; The part of a capture's name before the first dot is a TokenKind. (#text? @capture "regex"): the text matches wholly.
; (#form! @capture "regex" "kind"): a text that matches wholly is of that kind instead.

; Names by their form
((identifier) @variable
  (#form! @variable "_*[A-Z].*[a-z].*" "type")
  (#form! @variable "_*[A-Z][A-Z0-9_]+" "constant")
  (#form! @variable "self|cls" "builtin"))

; Definitions, calls, attributes
(attribute attribute: (identifier) @property)
(keyword_argument name: (identifier) @property)
(function_definition name: (identifier) @function)
(class_definition name: (identifier) @type)
(call function: (identifier) @function.call)
(call function: (attribute attribute: (identifier) @function.call))
((call function: (identifier) @type)
  (#text? @type "_*[A-Z].*[a-z].*"))
(decorator (identifier) @decorator)
(decorator (attribute) @decorator)
(decorator (call function: (identifier) @decorator))

; Types
(type (identifier) @type)
(type (subscript value: (identifier) @type))
(type (generic_type (identifier) @type))
(type (none) @constant)

; Literals
(integer) @number
(float) @number
[
  (true)
  (false)
  (none)
  (ellipsis)
] @constant
(string) @string
(escape_sequence) @escape
(escape_interpolation) @escape
(interpolation) @none
(format_specifier) @escape
(type_conversion) @escape
(interpolation ["{" "}"] @escape)
(comment) @comment

[
  "+" "-" "*" "/" "%" "//" "**" "@" "|" "&" "^" "~" "<<" ">>"
  "=" "+=" "-=" "*=" "/=" "%=" "//=" "**=" "@=" "|=" "&=" "^=" "<<=" ">>="
  "==" "!=" "<" "<=" ">" ">=" "<>" ":=" "->"
] @operator
(decorator "@" @decorator)

[
  "and" "as" "assert" "async" "await" "break" "class" "continue" "def" "del" "elif" "else" "except" "finally"
  "for" "from" "global" "if" "import" "in" "is" "is not" "lambda" "nonlocal" "not" "not in" "or" "pass" "raise"
  "return" "try" "while" "with" "yield" "match" "case" "type"
] @keyword
