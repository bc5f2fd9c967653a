package dev.fimplayground.viewmodel;

import dev.fimplayground.snippet.Snippet;
import dev.fimplayground.text.Texts;
import java.util.Optional;

/**
 * What the code tab shows. Immutable.
 *
 * @param code to be copied and saved; empty if the call cannot be made
 * @param message in the place of the code; empty if the code itself is shown
 */
public record CodePicture(Optional<Snippet.Code> code, String message) {
    static final CodePicture NOTHING = new CodePicture(Optional.empty(), "");

    /** In UTF-16 units: what an area takes without a pause that is felt. */
    static final int MOST_SHOWN = 2_000_000;

    static CodePicture of(Snippet snippet) {
        return switch (snippet) {
            case Snippet.Refused(String sentence) -> new CodePicture(Optional.empty(), sentence);
            case Snippet.Code code ->
                new CodePicture(Optional.of(code), messageFor(code.text().length()));
        };
    }

    private static String messageFor(int length) {
        return length <= MOST_SHOWN ? "" : Texts.format("code.tooLong", length);
    }

    /** What is drawn; empty while a message stands there. */
    public String drawn() {
        return message.isEmpty() ? code.map(Snippet.Code::text).orElse("") : "";
    }
}
