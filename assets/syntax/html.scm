; Colours of HTML; scripts and styles inside it stay plain.
; On the same node a later pattern wins; an inner node wins over the one around it.

(tag_name) @keyword
(erroneous_end_tag_name) @keyword
(attribute_name) @property
(quoted_attribute_value) @string
(attribute_value) @string
(entity) @escape
(comment) @comment
(doctype) @decorator
["<" ">" "</" "/>" "="] @operator
(doctype ">" @decorator)
