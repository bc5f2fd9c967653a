; Colours of JSON. On the same node a later pattern wins; an inner node wins over the one around it.

(string) @string
(pair key: (string) @property)
(escape_sequence) @escape
(number) @number
[
  (true)
  (false)
  (null)
] @constant
(comment) @comment
