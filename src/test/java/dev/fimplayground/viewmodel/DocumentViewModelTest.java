package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.syntax.Language;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class DocumentViewModelTest {
    private final DocumentViewModel document = new DocumentViewModel();

    @Test
    void anEmptyDocumentIsBlankAndItsCaretAtTheStart() {
        assertThat(document.text()).isEmpty();
        assertThat(document.lengthProperty().get()).isZero();
        assertThat(document.blankProperty().get()).isTrue();
        assertThat(document.caretProperty().get()).isEqualTo(new CaretPosition(1, 1));
    }

    @Test
    void lineEndsBecomeLineFeeds() {
        document.setText("a\r\nb\rc\n");
        assertThat(document.text()).isEqualTo("a\nb\nc\n");
        assertThat(document.lengthProperty().get()).isEqualTo(6);
    }

    @Test
    void theLanguageFollowsTheContent() {
        document.setText("def f():");
        assertThat(document.languageProperty().get()).isEqualTo(Language.PYTHON);
        document.setText("Dear reader,");
        assertThat(document.languageProperty().get()).isEqualTo(Language.PLAIN);
    }

    @Test
    void aChosenLanguageStays() {
        document.languageProperty().set(Language.PYTHON);
        document.setText("Dear reader,");
        assertThat(document.languageProperty().get()).isEqualTo(Language.PYTHON);
    }

    @Test
    void aBoundLanguageIsLeftAlone() {
        document.languageProperty().bind(new SimpleObjectProperty<>(Language.PLAIN));
        document.setText("def f():");
        assertThat(document.languageProperty().get()).isEqualTo(Language.PLAIN);
    }
}
