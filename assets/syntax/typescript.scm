; What TypeScript adds to the colours of ecmascript.scm.

(type_identifier) @type
(predefined_type) @type
(enum_declaration name: (identifier) @type)
(enum_body name: (property_identifier) @constant)
(enum_assignment name: (property_identifier) @constant)
(internal_module name: (identifier) @type)
(nested_identifier (_) @type)
(nested_type_identifier module: (identifier) @type)
(method_signature name: (property_identifier) @function)
(abstract_method_signature name: (property_identifier) @function)
(function_signature name: (identifier) @function)
(template_literal_type) @string
(template_type) @none
(template_type ["${" "}"] @escape)
(conditional_type ["?" ":"] @operator)
(non_null_expression "!" @operator)

[
  "abstract" "accessor" "asserts" "declare" "enum" "global" "implements" "infer" "interface" "is" "keyof" "module"
  "namespace" "override" "private" "protected" "public" "readonly" "require" "satisfies" "type"
] @keyword
