package dev.fimplayground.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treesitter.TSLanguage;
import org.treesitter.TSQuery;
import org.treesitter.TSQueryMatch;
import org.treesitter.TreeSitterBash;
import org.treesitter.TreeSitterC;
import org.treesitter.TreeSitterCpp;
import org.treesitter.TreeSitterCss;
import org.treesitter.TreeSitterGo;
import org.treesitter.TreeSitterHtml;
import org.treesitter.TreeSitterJava;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterJson;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterRust;
import org.treesitter.TreeSitterSql;
import org.treesitter.TreeSitterTsx;
import org.treesitter.TreeSitterTypescript;

/** One language's native grammar with the query that names its tokens. Used by one thread at a time. */
final class Grammar implements AutoCloseable {
    private final TSLanguage language;
    private final TSQuery query;
    private final List<TokenKind> kinds = new ArrayList<>();
    private final List<List<TextCondition>> conditions = new ArrayList<>();
    private final List<List<NameForm>> forms = new ArrayList<>();

    private Grammar(TSLanguage language, String querySource) {
        this.language = language;
        this.query = new TSQuery(language, querySource);
        for (int id = 0; id < query.getCaptureCount(); id++) {
            String capture = query.getCaptureNameForId(id);
            kinds.add(TokenKind.ofCapture(capture)
                    .orElseThrow(() -> new IllegalArgumentException("no token kind for capture @" + capture)));
        }
        for (int pattern = 0; pattern < query.getPatternCount(); pattern++) {
            conditions.add(TextCondition.of(query, pattern));
            forms.add(NameForm.of(query, pattern));
        }
    }

    /**
     * Loads the native library and compiles the query: slow the first time.
     *
     * @throws LinkageError or a RuntimeException where this platform has no native library
     */
    static Grammar load(Language language) {
        return switch (language) {
            case PYTHON -> of(new TreeSitterPython(), "python");
            case JAVA -> of(new TreeSitterJava(), "java");
            case JAVASCRIPT -> of(new TreeSitterJavascript(), "ecmascript", "jsx");
            case TYPESCRIPT -> of(new TreeSitterTypescript(), "ecmascript", "typescript");
            case TSX -> of(new TreeSitterTsx(), "ecmascript", "typescript", "jsx");
            case C -> of(new TreeSitterC(), "c");
            case CPP -> of(new TreeSitterCpp(), "c", "cpp");
            case GO -> of(new TreeSitterGo(), "go");
            case RUST -> of(new TreeSitterRust(), "rust");
            case JSON -> of(new TreeSitterJson(), "json");
            case SHELL -> of(new TreeSitterBash(), "shell");
            case SQL -> of(new TreeSitterSql(), "sql");
            case HTML -> of(new TreeSitterHtml(), "html");
            case CSS -> of(new TreeSitterCss(), "css");
            case PLAIN -> throw new IllegalArgumentException("plain text has no grammar");
        };
    }

    private static Grammar of(TSLanguage language, String... queries) {
        return new Grammar(language, Stream.of(queries).map(Grammar::read).collect(Collectors.joining("\n")));
    }

    TSLanguage language() {
        return language;
    }

    TSQuery query() {
        return query;
    }

    /** What a match says of one of its captures, whose text stands between two indexes of the source. */
    TokenKind kind(TSQueryMatch match, int captureId, Utf16Source source, int start, int end) {
        TokenKind kind = kinds.get(captureId);
        for (NameForm form : forms.get(match.getPatternIndex())) {
            if (form.captureId() == captureId && form.fits(source.substring(2 * start, 2 * end))) {
                kind = form.kind();
            }
        }
        return kind;
    }

    /** Whether the conditions on the match's text hold. */
    boolean accepts(TSQueryMatch match, Utf16Source source) {
        for (TextCondition condition : conditions.get(match.getPatternIndex())) {
            if (!condition.holds(match, source)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        query.close();
        language.close();
    }

    private static String read(String query) {
        String resource = "/syntax/" + query + ".scm";
        try (InputStream in = Grammar.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
