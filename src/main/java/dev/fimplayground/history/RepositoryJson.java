package dev.fimplayground.history;

import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.RepositoryContext;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The repository around a prompt as JSON, the files with their texts. */
final class RepositoryJson {
    private RepositoryJson() {}

    static ObjectNode write(RepositoryContext context) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("name", context.repository());
        object.put("path", context.path());
        ArrayNode files = object.putArray("files");
        for (ContextFile file : context.files()) {
            files.addObject().put("path", file.path()).put("content", file.content());
        }
        context.leftOut().forEach(object.putArray("left_out")::add);
        return object;
    }

    static RepositoryContext read(Fields fields) throws MalformedRunException {
        List<ContextFile> files = new ArrayList<>();
        for (JsonNode element : fields.elements("files")) {
            Fields file = Fields.of("files", element);
            files.add(new ContextFile(file.text("path"), file.text("content")));
        }
        return new RepositoryContext(fields.text("name"), fields.text("path"), files, fields.texts("left_out"));
    }
}
