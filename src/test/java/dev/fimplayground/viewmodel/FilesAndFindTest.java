package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.NoCode;
import dev.fimplayground.fake.Pairs;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.fit.FitFinding;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import dev.fimplayground.syntax.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, finding and fitting, on executors that run everything at once. */
class FilesAndFindTest {
    @TempDir
    private Path folder;

    private final ScriptedClient client = new ScriptedClient();
    private final FakeEngine engine = new FakeEngine();
    private final PlaygroundViewModel playground = new PlaygroundViewModel(
            new CompletionRunner(client, new ConnectionSource(engine, _ -> null)),
            engine,
            Endpoint.BUILT_IN,
            new Pairs(),
            new NoCode(),
            Runnable::run,
            Runnable::run);
    private final DocumentViewModel prefix = playground.prefix();
    private final DocumentViewModel suffix = playground.suffix();
    private final FindViewModel find = playground.find();

    @Test
    void anOpenedFileIsThePrefixInItsLanguageWithTheCaretAtItsEnd() throws IOException {
        prefix.languageProperty().set(Language.PYTHON);
        suffix.setText("old");
        playground.files().open(file("a.rs", "fn main() {}\r\n"));
        assertThat(prefix.text()).isEqualTo("fn main() {}\n");
        assertThat(suffix.text()).isEmpty();
        assertThat(prefix.languageProperty().get()).isEqualTo(Language.RUST);
        assertThat(prefix.selectionProperty().get()).isEqualTo(TextSelection.at(13));
        playground.editing().history().undo();
        assertThat(suffix.text()).isEqualTo("old");
        assertThat(prefix.languageProperty().get()).isEqualTo(Language.PYTHON);
    }

    @Test
    void aFileWithAMarkIsSplitAtIt() throws IOException {
        playground.files().open(file("a.py", "a = <FILL_HERE>\nb"));
        assertThat(prefix.text()).isEqualTo("a = ");
        assertThat(suffix.text()).isEqualTo("\nb");
    }

    @Test
    void aFileThatIsNoTextIsRefusedWithASentenceAndNothingIsLost() throws IOException {
        prefix.setText("mine");
        Path binary = Files.write(folder.resolve("a.bin"), new byte[] {1, 0, 2});
        playground.files().open(binary);
        assertThat(prefix.text()).isEqualTo("mine");
        assertThat(playground.run().failure().sentenceProperty().get())
                .isEqualTo("a.bin is not text but a binary file.");
        assertThat(playground.files().recent()).isEmpty();
    }

    @Test
    void theLastFilesAreRememberedEachOnceTheLatestFirst() throws IOException {
        Path first = file("a.py", "1");
        for (int i = 0; i < 11; i++) {
            playground.files().open(file(i + ".py", "1"));
        }
        playground.files().open(first);
        playground.files().open(file("10.py", "1"));
        assertThat(playground.files().recent())
                .hasSize(10)
                .startsWith(folder.resolve("10.py"), first)
                .doesNotHaveDuplicates();
    }

    @Test
    void findsFromTheCaretOnAndRoundTheEnd() {
        prefix.setText("one One two one");
        find.queryProperty().set("one");
        assertThat(prefix.selectionProperty().get()).isEqualTo(new TextSelection(0, 3));
        find.next();
        find.next();
        assertThat(prefix.selectionProperty().get()).isEqualTo(new TextSelection(12, 15));
        assertThat(find.statusProperty().get()).isEqualTo("3 of 3");
        find.next();
        assertThat(prefix.selectionProperty().get()).isEqualTo(new TextSelection(0, 3));
        find.previous();
        assertThat(prefix.selectionProperty().get()).isEqualTo(new TextSelection(12, 15));
        find.matchCaseProperty().set(true);
        find.next();
        assertThat(find.statusProperty().get()).isEqualTo("1 of 2");
        find.queryProperty().set("none (");
        assertThat(find.statusProperty().get()).isEqualTo("Not found");
    }

    @Test
    void replacesOneAfterTheOtherOrAllAsOneStep() {
        prefix.setText("a.a.a");
        find.queryProperty().set("a");
        find.replacementProperty().set("$1aa");
        find.replace();
        assertThat(prefix.text()).isEqualTo("$1aa.a.a");
        assertThat(prefix.selectionProperty().get()).isEqualTo(new TextSelection(5, 6));
        find.queryProperty().set(".a");
        find.replacementProperty().set("");
        find.replaceAll();
        assertThat(prefix.text()).isEqualTo("$1aa");
        playground.editing().history().undo();
        assertThat(prefix.text()).isEqualTo("$1aa.a.a");
    }

    @Test
    void aMisfitIsNamedAndShownWhereItIs() {
        prefix.setText("x = foo(");
        suffix.setText("\n");
        generate("(1");
        assertThat(playground.fit().judgedProperty().get()).isTrue();
        assertThat(playground.fit().findings()).extracting(FitFinding::rule).contains(FitFinding.Rule.UNCLOSED_BRACKET);
        FitFinding inPrefix = playground.fit().findings().getFirst();
        playground.fit().show(inPrefix);
        assertThat(prefix.selectionProperty().get()).isEqualTo(new TextSelection(7, 8));
        suffix.setText("))\n");
        assertThat(playground.fit().findings()).isEmpty();
        playground.editing().acceptAll();
        assertThat(playground.fit().judgedProperty().get()).isFalse();
    }

    @Test
    void aMiddleIsScoredAgainstTheReference() {
        prefix.setText("x = 12\n");
        prefix.select(new TextSelection(4, 6));
        playground.hole().cut(prefix);
        assertThat(playground.fit().scoreProperty().get()).isEmpty();
        generate("12");
        assertThat(playground.fit().scoreProperty().get()).isEqualTo("The same as what really stood there");
        generate("13");
        assertThat(playground.fit().scoreProperty().get()).contains("50%");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void generate(String text) {
        client.delta(text);
        client.finish(FinishReason.STOP, 1, 1);
        playground.start();
    }
}
