; What C++ adds to the colours of c.scm.

((identifier) @type
  (#text? @type "[A-Z].*[a-z].*"))
(enumerator name: (identifier) @constant)
(namespace_identifier) @type
(concept_definition name: (identifier) @type)
(using_declaration (qualified_identifier name: (identifier) @type))
(function_declarator declarator: (identifier) @function)
(function_declarator declarator: (qualified_identifier name: (identifier) @function))
(function_declarator declarator: (destructor_name) @function)
(destructor_name (identifier) @function)
(function_declarator declarator: (operator_name) @function)
(call_expression function: (identifier) @function.call)
(call_expression function: (qualified_identifier name: (identifier) @function.call))
(call_expression function: (template_function name: (identifier) @function.call))
((call_expression function: (template_function name: (identifier) @keyword))
  (#text? @keyword "(?:static|dynamic|const|reinterpret)_cast"))
(template_method name: (field_identifier) @function.call)
((call_expression function: (identifier) @type)
  (#text? @type "[A-Z].*[a-z].*"))
(attribute name: (identifier) @decorator)
(this) @builtin
(auto) @keyword
(raw_string_literal) @string
(user_defined_literal (literal_suffix) @type)
["<=>" "->*" ".*"] @operator
(operator_name "operator" @keyword)

[
  "and" "and_eq" "bitand" "bitor" "catch" "class" "co_await" "co_return" "co_yield" "compl" "concept" "consteval"
  "constinit" "decltype" "delete" "explicit" "final" "friend" "mutable" "namespace" "new" "noexcept" "not" "not_eq"
  "or" "or_eq" "override" "private" "protected" "public" "requires" "static_assert" "template" "throw" "try" "typename"
  "using" "virtual" "xor" "xor_eq"
] @keyword
