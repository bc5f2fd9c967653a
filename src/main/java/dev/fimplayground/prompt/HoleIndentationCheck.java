package dev.fimplayground.prompt;

import dev.fimplayground.model.TemplatePart.Slot;
import dev.fimplayground.prompt.Finding.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says when spaces or tabs stand right before the hole. In these models' vocabularies a space belongs to the word after
 * it, so the model continues text that it has hardly ever seen.
 */
final class HoleIndentationCheck implements PromptCheck {
    @Override
    public Stream<Finding> findings(PromptDraft draft) {
        String prefix = draft.prompt().prefix();
        int end = prefix.length();
        int start = end;
        while (start > 0 && isSpaceOrTab(prefix.charAt(start - 1))) {
            start--;
        }
        if (start == end || start == 0) {
            return Stream.empty();
        }
        boolean lineOfSpaces = prefix.charAt(start - 1) == '\n' || prefix.charAt(start - 1) == '\r';
        TextPlace place = new TextPlace(Slot.PREFIX, start, end);
        return Stream.of(new Finding(
                lineOfSpaces ? Rule.HALF_INDENTED_LINE : Rule.TRAILING_SPACE,
                List.of(place.line(draft.prompt()), end - start, kind(prefix.substring(start))),
                Optional.of(place),
                List.of(new Fix(Fix.Name.REMOVE, new Fix.TextEdit(place, "")))));
    }

    private static int kind(String blanks) {
        boolean one = blanks.length() == 1;
        if (blanks.indexOf('\t') < 0) {
            return one ? 0 : 1;
        }
        return blanks.indexOf(' ') >= 0 ? 4 : one ? 2 : 3;
    }

    private static boolean isSpaceOrTab(char c) {
        return c == ' ' || c == '\t';
    }
}
