package dev.fimplayground.viewmodel;

import dev.fimplayground.syntax.CodeRange;
import dev.fimplayground.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;

/**
 * Where the hole is: cut out of a text, put where a mark stands, or moved. Each is one step, and takes away a middle
 * that was written for another hole. FX thread only.
 */
public final class HoleViewModel {
    /** Stands for the hole in a text that is pasted or opened. */
    public static final String MARK = "<FILL_HERE>";

    private final DocumentViewModel prefix;
    private final DocumentViewModel suffix;
    private final EditingViewModel editing;
    private final FailureViewModel failure;
    private final EndpointViewModel endpoint;
    private final HoleJourney journey;
    private final HoleJourney.Ground ground = new Ground();

    HoleViewModel(
            DocumentViewModel prefix,
            DocumentViewModel suffix,
            EditingViewModel editing,
            FailureViewModel failure,
            EndpointViewModel endpoint,
            HoleJourney journey) {
        this.prefix = prefix;
        this.suffix = suffix;
        this.editing = editing;
        this.failure = failure;
        this.endpoint = endpoint;
        this.journey = journey;
        prefix.onPaste(this::paste);
        suffix.onPaste(this::paste);
    }

    /**
     * Cuts out what is selected in {@code document}: what stands before becomes the prefix, what stands after the suffix,
     * the selection the reference middle.
     */
    public void cut(DocumentViewModel document) {
        TextSelection selection = document.selectionProperty().get();
        if (selection.isEmpty()) {
            failure.tell(Texts.get("hole.cut.nothing"), Texts.get("hole.cut.nothing.next"));
            return;
        }
        String whole = prefix.text() + suffix.text();
        int shift = document == suffix ? prefix.lengthProperty().get() : 0;
        place(whole, selection.start() + shift, selection.end() + shift, true);
    }

    /**
     * Replaces prefix and suffix by what stands before and after the mark; a text with several is refused with a
     * sentence.
     *
     * @return false if there is no mark, so that the text is to be pasted as it is
     */
    public boolean paste(String text) {
        return split(text, List.of());
    }

    /** As {@link #paste}, and makes {@code more} part of the step. */
    boolean split(String text, List<? extends EditStep> more) {
        int mark = text.indexOf(MARK);
        if (mark < 0) {
            return false;
        }
        int end = mark + MARK.length();
        if (text.indexOf(MARK, end) >= 0) {
            failure.tell(Texts.format("hole.paste.many", MARK), Texts.get("hole.paste.many.next"));
        } else {
            editing.replacePrompt(text.substring(0, mark), text.substring(end), Optional.empty(), more);
        }
        return true;
    }

    /** Whether a move is being looked for; the texts change when it is found. */
    public ReadOnlyBooleanProperty movingProperty() {
        return journey.searchingProperty();
    }

    /**
     * Moves the hole, with what stood in it; where there is nothing that way it stays, and a sentence says so. Tokens and syntax nodes are found on
     * {@code background}, and the hole moves when they are there.
     */
    public void move(HoleMove move) {
        switch (move) {
            case WORD_FORWARD -> moveForward(Chunks::endOfWord);
            case LINE_FORWARD -> moveForward(Chunks::endOfLine);
            case WORD_BACK -> moveBack(Chunks::startOfLastWord);
            case LINE_BACK -> moveBack(Chunks::startOfLastLine);
            case TOKEN_FORWARD, TOKEN_BACK, NODE_NEXT, NODE_PREVIOUS, NODE_PARENT, NODE_CHILD ->
                journey.go(move, ground);
        }
    }

    private void moveForward(ToIntFunction<String> end) {
        String after = suffix.text();
        if (after.isEmpty()) {
            stay("hole.atEnd");
            return;
        }
        String hole = hole();
        int start = prefix.lengthProperty().get();
        moveTo(
                prefix.text() + hole + after,
                start + end.applyAsInt(hole + after),
                start + hole.length() + end.applyAsInt(after));
    }

    private void moveBack(ToIntFunction<String> start) {
        String before = prefix.text();
        if (before.isEmpty()) {
            stay("hole.atBeginning");
            return;
        }
        String hole = hole();
        moveTo(before + hole + suffix.text(), start.applyAsInt(before), start.applyAsInt(before + hole));
    }

    private void moveTo(String whole, int from, int to) {
        CodeRange range = HoleLength.kept(whole, new CodeRange(from, to), hole().length());
        place(whole, range.start(), range.end(), isCut());
    }

    /** A node of the whole text leaves no prompt: there is nothing to fill in from. */
    private void moveToNode(String whole, CodeRange node) {
        boolean leavesNothing = whole.substring(0, node.start()).isBlank()
                && whole.substring(node.end()).isBlank();
        if (leavesNothing) {
            stay("hole.node.whole");
        } else {
            place(whole, node.start(), node.end(), true);
        }
    }

    private void stay(String key) {
        failure.tell(Texts.get(key), Texts.get(key + ".next"));
    }

    private void place(String whole, int from, int to, boolean cut) {
        Optional<String> reference = cut ? Optional.of(whole.substring(from, to)) : Optional.empty();
        editing.replacePrompt(whole.substring(0, from), whole.substring(to), reference, List.of());
    }

    private boolean isCut() {
        return editing.referenceProperty().get().isPresent();
    }

    private String hole() {
        return editing.referenceProperty().get().orElse("");
    }

    /** The two texts around this hole. */
    private final class Ground implements HoleJourney.Ground {
        @Override
        public HoleQuestion question(HoleMove move) {
            return new HoleQuestion(
                    move,
                    prefix.snapshotProperty().get(),
                    hole(),
                    suffix.snapshotProperty().get(),
                    prefix.languageProperty().get(),
                    endpoint.selectedProperty().get(),
                    endpoint.modelProperty().get());
        }

        @Override
        public boolean isAsIn(HoleQuestion question) {
            return prefix.snapshotProperty().get() == question.prefix()
                    && suffix.snapshotProperty().get() == question.suffix()
                    && hole().equals(question.hole());
        }

        @Override
        public void go(HoleAnswer answer) {
            switch (answer) {
                case HoleAnswer.Goes(String whole, CodeRange range, boolean isNode) -> {
                    if (isNode) {
                        moveToNode(whole, range);
                    } else {
                        moveTo(whole, range.start(), range.end());
                    }
                }
                case HoleAnswer.Stays(String key) -> stay(key);
            }
        }
    }
}
