; Colours of shell scripts. On the same node a later pattern wins; an inner node wins over the one around it.

(variable_name) @variable
(special_variable_name) @variable
(variable_assignment name: (variable_name) @property)
((variable_assignment name: (variable_name) @constant)
  (#text? @constant "_*[A-Z][A-Z0-9_]+"))

; Commands
(function_definition name: (word) @function)
(command_name (word) @function.call)
((command_name (word) @builtin)
  (#text? @builtin "[.:]|alias|bg|bind|builtin|cd|command|dirs|disown|echo|enable|eval|exec|fg|getopts|hash|help|history|jobs|kill|let|logout|mapfile|popd|printf|pushd|pwd|read|readarray|set|shift|shopt|source|suspend|test|times|trap|true|false|type|ulimit|umask|unalias|wait"))
((command_name (word) @keyword)
  (#text? @keyword "break|continue|exit|return"))
((word) @property
  (#text? @property "-.*"))

; Literals
[
  (string)
  (raw_string)
  (ansi_c_string)
  (translated_string)
  (heredoc_body)
] @string
(number) @number
(file_descriptor) @number
[
  (heredoc_start)
  (heredoc_end)
] @constant
(regex) @string
(extglob_pattern) @string
(comment) @comment

; Expansions, also inside strings
(simple_expansion) @variable
(simple_expansion "$" @escape)
(expansion) @none
(expansion ["${" "}"] @escape)
(command_substitution) @none
(command_substitution ["$(" ")"] @escape)
(arithmetic_expansion) @none
(arithmetic_expansion ["$((" "))"] @escape)
(process_substitution) @none

(test_operator) @operator
[
  "=" "+=" "==" "!=" "=~" "&&" "||" "!" "|" "|&" "&" ">" ">>" "<" "<<" "<<-" "<<<" ">&" "<&" "&>" "&>>" ">|" ";;"
  "[[" "]]" "[" "]" ":-" ":+" ":=" ":?"
] @operator
(binary_expression operator: ["+" "-" "*" "/" "%" "**" "<=" ">="] @operator)

[
  "case" "declare" "do" "done" "elif" "else" "esac" "export" "fi" "for" "function" "if" "in" "local" "readonly"
  "select" "then" "typeset" "unset" "until" "while"
] @keyword
