package dev.fimplayground.syntax;

import dev.fimplayground.text.Texts;
import java.util.regex.Pattern;

/** The languages an editor can colour. */
public enum Language {
    PLAIN("syntax.language.plain"),
    PYTHON("syntax.language.python");

    private static final Pattern PYTHON_CODE = Pattern.compile("\\bdef \\w+\\s?\\(|(?m)^[ \\t]*(?:"
            + "class \\w+ ?[(:]|from [\\w.]+ import |import [\\w.]+(?: as \\w+)?[ \\t]*$|async def |print\\("
            + "|(?:if|elif|while|for|with|except)\\b.*:[ \\t]*$|(?:else|try|finally):[ \\t]*$)"
            + "|^[ \\t]+return\\b(?!.*;)");

    private final String nameKey;

    Language(String nameKey) {
        this.nameKey = nameKey;
    }

    /** The name for people. */
    public String displayName() {
        return Texts.get(nameKey);
    }

    /** A guess from the beginning of a text: {@link #PLAIN} unless a line looks like code of a known language. */
    public static Language detect(String head) {
        return PYTHON_CODE.matcher(head).find() ? PYTHON : PLAIN;
    }
}
