package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoToLineViewModelTest {
    private final DocumentViewModel document = new DocumentViewModel();
    private final ReadOnlyObjectWrapper<DocumentViewModel> active = new ReadOnlyObjectWrapper<>(document);
    private final GoToLineViewModel goTo = new GoToLineViewModel(active.getReadOnlyProperty());

    @BeforeEach
    void open() {
        document.setText("one\ntwo\n\nfour");
        goTo.begin();
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,4", "3,8", "4,9", "2:1,4", "2:4,7", "3:1,8", "4:5,13", "' 2 : 3 ',6", "2:,4"})
    void aPlaceInTheTextIsGoneTo(String place, int offset) {
        goTo.placeProperty().set(place);
        assertThat(goTo.wrongProperty().get()).isFalse();
        goTo.go();
        assertThat(document.selectionProperty().get()).isEqualTo(TextSelection.at(offset));
        assertThat(goTo.shownProperty().get()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0,This text has lines 1 to 4.",
        "5,This text has lines 1 to 4.",
        "999999999,This text has lines 1 to 4.",
        "2:0,Line 2 ends at column 4.",
        "2:5,Line 2 ends at column 4.",
        "3:2,Line 3 ends at column 1."
    })
    void aPlaceOutsideTheTextGetsASentenceAndTheBarStays(String place, String sentence) {
        goTo.placeProperty().set(place);
        goTo.go();
        assertThat(goTo.wrongProperty().get()).isTrue();
        assertThat(goTo.wordsProperty().get()).isEqualTo(sentence);
        assertThat(goTo.shownProperty().get()).isTrue();
        assertThat(document.selectionProperty().get()).isEqualTo(TextSelection.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "1:2:3", ":3", "9999999999999", "1:x"})
    void nonsenseGetsASentence(String place) {
        goTo.placeProperty().set(place);
        assertThat(goTo.wrongProperty().get()).isTrue();
        assertThat(goTo.wordsProperty().get()).startsWith("Write a line such as 12");
    }

    @Test
    void nothingWrittenYetIsNotWrongAndTellsWhatThereIs() {
        assertThat(goTo.wrongProperty().get()).isFalse();
        assertThat(goTo.wordsProperty().get()).isEqualTo("Lines 1 to 4");
        goTo.go();
        assertThat(goTo.shownProperty().get()).isTrue();
    }

    @Test
    void theEditorThatWasWorkedInLastIsMeant() {
        DocumentViewModel other = new DocumentViewModel();
        other.setText("a\nb");
        active.set(other);
        assertThat(goTo.wordsProperty().get()).isEqualTo("Lines 1 to 2");
        goTo.placeProperty().set("2");
        goTo.go();
        assertThat(other.selectionProperty().get()).isEqualTo(TextSelection.at(2));
        assertThat(document.selectionProperty().get()).isEqualTo(TextSelection.START);
    }
}
