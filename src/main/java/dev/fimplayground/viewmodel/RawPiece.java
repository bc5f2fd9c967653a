package dev.fimplayground.viewmodel;

import dev.fimplayground.model.FimFamily;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A piece of a raw text that is drawn in one way. */
public record RawPiece(String text, Kind kind) {
    /** No control token or sign is longer, in UTF-16 units. */
    public static final int LONGEST = 48;

    private static final Pattern SPECIAL = Pattern.compile(
            "(?<token>" + familyTokens() + "|<[|｜][^\\s<>|｜]{1,40}[|｜]>)|⟨(?:U\\+[0-9A-F]{4,6}|[A-Z0-9]{2,3})⟩");

    /** What a piece is. */
    public enum Kind {
        TEXT,
        /** A control token of a known family, or anything in their common form. */
        TOKEN,
        /** Stands for a character that cannot be seen. */
        SIGN
    }

    /** The text as pieces without gaps. */
    public static List<RawPiece> split(String text) {
        List<RawPiece> pieces = new ArrayList<>();
        Matcher special = SPECIAL.matcher(text);
        int from = 0;
        while (special.find()) {
            add(pieces, text.substring(from, special.start()), Kind.TEXT);
            add(pieces, special.group(), special.group("token") == null ? Kind.SIGN : Kind.TOKEN);
            from = special.end();
        }
        add(pieces, text.substring(from), Kind.TEXT);
        return pieces;
    }

    /** Where the last token or sign that {@code text} may have the beginning of starts; its end if there is none. */
    public static int unfinished(String text) {
        int from = Math.max(0, text.length() - LONGEST);
        for (int i = text.length() - 1; i >= from && text.charAt(i) != '\n'; i--) {
            if ("<[⟨".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static void add(List<RawPiece> pieces, String text, Kind kind) {
        if (!text.isEmpty()) {
            pieces.add(new RawPiece(text, kind));
        }
    }

    private static String familyTokens() {
        return Arrays.stream(FimFamily.values())
                .flatMap(family -> family.template().controlTokens().stream())
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
