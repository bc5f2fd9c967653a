; Colours of CSS. On the same node a later pattern wins; an inner node wins over the one around it.

; Selectors
(tag_name) @keyword
(universal_selector) @keyword
(nesting_selector) @keyword
(class_name) @type
(id_name) @constant
(pseudo_class_selector (class_name) @builtin)
(pseudo_element_selector (tag_name) @builtin .)
(attribute_name) @property
(namespace_name) @type

; Declarations
(property_name) @property
(feature_name) @property
((property_name) @variable
  (#text? @variable "--.*"))
((plain_value) @variable
  (#text? @variable "--.*"))
(function_name) @function.call
(keyframes_name) @function
(keyword_query) @constant
(important) @keyword
[
  (from)
  (to)
] @keyword

; Literals
[
  (integer_value)
  (float_value)
  (color_value)
] @number
(unit) @type
(string_value) @string
(escape_sequence) @escape
[
  (comment)
  (js_comment)
] @comment

["=" "^=" "|=" "~=" "$=" "*=" ">" "~" "+" "*" "/"] @operator
(binary_expression "-" @operator)
(at_keyword) @keyword
["@charset" "@import" "@keyframes" "@media" "@namespace" "@supports" "and" "not" "only" "or" "selector" "of"] @keyword
