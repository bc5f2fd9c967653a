package dev.fimplayground.syntax;

import dev.fimplayground.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The languages an editor can colour. */
public enum Language {
    PLAIN,
    PYTHON("py", "pyw", "pyi"),
    JAVA("java"),
    JAVASCRIPT("js", "mjs", "cjs", "jsx"),
    TYPESCRIPT("ts", "mts", "cts"),
    TSX("tsx"),
    C("c", "h"),
    CPP("cpp", "cc", "cxx", "hpp", "hh", "hxx"),
    GO("go"),
    RUST("rs"),
    JSON("json", "jsonc", "geojson", "ipynb", "webmanifest"),
    SHELL("sh", "bash", "zsh", "ksh", "bashrc", "bash_profile", "profile", "zshrc"),
    SQL("sql"),
    HTML("html", "htm", "xhtml"),
    CSS("css");

    private final Set<String> endings;

    Language(String... endings) {
        this.endings = Set.of(endings);
    }

    /** The name for people. */
    public String displayName() {
        return Texts.get("syntax.language." + name().toLowerCase(Locale.ROOT));
    }

    /** A guess from the beginning of a text: {@link #PLAIN} unless it looks like code of one language. */
    public static Language detect(String head) {
        return LanguageMarks.languageOf(head);
    }

    /**
     * A guess from a file's name, and from the beginning of its text where the name does not tell.
     *
     * @param fileName with or without folders before it
     */
    public static Language detect(String fileName, String head) {
        Language byContent = detect(head);
        return ofFileName(fileName)
                .map(language -> language == C && byContent == CPP ? CPP : language)
                .orElse(byContent);
    }

    /** The language that files named so are written in. */
    public static Optional<Language> ofFileName(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.length() == fileName.length()) {
            return Optional.empty();
        }
        for (Language language : values()) {
            if (language.endings.contains(ending)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
