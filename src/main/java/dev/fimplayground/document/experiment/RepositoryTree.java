package dev.fimplayground.document.experiment;

import dev.fimplayground.model.ContextFile;
import dev.fimplayground.prompt.ContextDraft;
import dev.fimplayground.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What of a repository is chosen, as JSON and back: within the bounds that the window has for it. */
final class RepositoryTree {
    static final int MOST_FILES = 100;

    /** Of a file's text, in UTF-8. */
    static final int LARGEST_FILE = 2_000_000;

    static final int LARGEST_BUDGET = 999_999_999;

    private RepositoryTree() {}

    static ObjectNode of(ContextDraft context) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("sent", context.sent());
        node.put("name", context.repository());
        node.put("path", context.path());
        context.budget().ifPresentOrElse(tokens -> node.put("budget", tokens), () -> node.putNull("budget"));
        ArrayNode files = node.putArray("files");
        for (ContextFile file : context.files()) {
            files.addObject().put("path", file.path()).set("text", TextLines.split(file.content()));
        }
        return node;
    }

    static ContextDraft read(JsonObject node) {
        List<JsonObject> files = node.objects("files");
        if (files.size() > MOST_FILES) {
            throw node.wrong("files", Texts.format("json.want.fewerFiles", MOST_FILES));
        }
        return new ContextDraft(
                line(node, "name"),
                line(node, "path"),
                files.stream().map(RepositoryTree::file).toList(),
                node.count("budget")
                        .map(tokens -> budget(node, tokens))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                node.bool("sent").orElseThrow(() -> node.missing("sent")));
    }

    private static int budget(JsonObject node, int tokens) {
        if (tokens > LARGEST_BUDGET) {
            throw node.wrong("budget", Texts.format("json.want.budget", LARGEST_BUDGET));
        }
        return tokens;
    }

    private static ContextFile file(JsonObject file) {
        String text = file.text("text").orElseThrow(() -> file.missing("text"));
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST_FILE) {
            throw file.wrong("text", Texts.format("json.want.smallerFile", LARGEST_FILE / 1_000_000));
        }
        return new ContextFile(line(file, "path"), text);
    }

    /** A line end would end the line of the prompt that it stands on. */
    private static String line(JsonObject node, String name) {
        String text = node.string(name).orElseThrow(() -> node.missing(name));
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw node.wrong(name, Texts.get("json.want.oneLine"));
        }
        return text;
    }
}
