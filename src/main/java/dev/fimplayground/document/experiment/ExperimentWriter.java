package dev.fimplayground.document.experiment;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes experiments so that their differences stay small: the same order of fields always, a line of text on a line
 * of its own, LF, and one at the end.
 */
public final class ExperimentWriter {
    /** What is deeper, such as a chunk, stands on one line. */
    private static final int DEEPEST_INDENTED = 3;

    private static final JsonMapper JSON = new JsonMapper();

    private ExperimentWriter() {}

    /** Always in the format of this program, whatever version the document was read from. */
    public static String write(ExperimentDocument document) {
        ObjectNode file = ExperimentTree.of(document.experiment());
        document.unknown().addTo(file);
        return JSON.writer().with(new Printer()).writeValueAsString(file) + "\n";
    }

    private static final class Printer extends DefaultPrettyPrinter {
        private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

        Printer() {
            super(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""));
            indentArraysWith(LINES);
            indentObjectsWith(new Indenter() {
                @Override
                public void writeIndentation(JsonGenerator out, int level) {
                    if (level > DEEPEST_INDENTED) {
                        out.writeRaw(' ');
                    } else {
                        LINES.writeIndentation(out, level);
                    }
                }

                @Override
                public boolean isInline() {
                    return false;
                }
            });
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new Printer();
        }

        @Override
        public void writeEndObject(JsonGenerator out, int entries) {
            if (_nesting > DEEPEST_INDENTED) {
                _nesting--;
                out.writeRaw(entries > 0 ? " }" : "}");
            } else {
                super.writeEndObject(out, entries);
            }
        }
    }
}
