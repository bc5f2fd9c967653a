package dev.fimplayground.snippet;

import dev.fimplayground.syntax.Language;
import dev.fimplayground.text.Texts;
import java.util.Locale;
import java.util.function.Function;

/** What a call can be written in. */
public enum SnippetLanguage {
    CURL(Language.SHELL, "complete.sh", CurlSnippet::write),
    PYTHON(Language.PYTHON, "complete.py", PythonSnippet::write),
    NODE(Language.JAVASCRIPT, "complete.mjs", NodeSnippet::write),
    JAVA(Language.JAVA, "Complete.java", JavaSnippet::write);

    private final Language syntax;
    private final String fileName;
    private final Function<SnippetCall, String> form;

    SnippetLanguage(Language syntax, String fileName, Function<SnippetCall, String> form) {
        this.syntax = syntax;
        this.fileName = fileName;
        this.form = form;
    }

    /** For the colours. */
    public Language syntax() {
        return syntax;
    }

    /** Under which the code is saved, and runs as it stands. */
    public String fileName() {
        return fileName;
    }

    /** For people. */
    public String displayName() {
        return Texts.get("code.language." + name().toLowerCase(Locale.ROOT));
    }

    /** What must be installed to run it, in one line. */
    public String needs() {
        return Texts.get("code.needs." + name().toLowerCase(Locale.ROOT));
    }

    String write(SnippetCall call) {
        return form.apply(call);
    }
}
