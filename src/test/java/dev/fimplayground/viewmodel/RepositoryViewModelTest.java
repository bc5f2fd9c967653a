package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.app.BuiltInVocabulary;
import dev.fimplayground.completion.Tokenization;
import dev.fimplayground.engine.loading.TestModels;
import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.NoCode;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.fake.ScriptedTokenizer;
import dev.fimplayground.history.SampleRuns;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.prompt.KnownVocabularies;
import dev.fimplayground.prompt.VocabularySource;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import dev.fimplayground.session.ServerTokenizers;
import dev.fimplayground.tokenizer.QwenVocabulary;
import dev.fimplayground.viewmodel.PromptDrawing.Look;
import dev.fimplayground.viewmodel.PromptDrawing.Piece;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryViewModelTest {
    private static final VocabularySource KNOWN = new KnownVocabularies(BuiltInVocabulary::read, QwenVocabulary::load);

    @TempDir
    private Path folder;

    private final ScriptedClient client = new ScriptedClient();
    private final ScriptedTokenizer tokenizer = new ScriptedTokenizer();
    private final FakeEngine engine = new FakeEngine();
    private final PlaygroundViewModel playground = new PlaygroundViewModel(
            new CompletionRunner(client, new ConnectionSource(engine, _ -> null)),
            engine,
            Endpoint.BUILT_IN,
            KNOWN,
            new NoCode(),
            Runnable::run,
            Runnable::run);
    private final RepositoryViewModel repository = playground.repository();
    private Path a = Path.of("");
    private Path b = Path.of("");

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectories(folder.resolve("shop/.git"));
        Files.createDirectories(folder.resolve("shop/src"));
        a = Files.writeString(folder.resolve("shop/a.py"), "import b\n");
        b = Files.writeString(folder.resolve("shop/src/b.py"), "x = 1");
        playground.prefix().setText("def f():\n");
        playground.suffix().setText("return x");
    }

    @Test
    void nothingIsSentUntilItIsSwitchedOn() {
        PromptTabViewModel tab = tab(Runnable::run);
        add(a, b);
        run();
        assertThat(sent()).isEqualTo("<|fim_prefix|>def f():\n<|fim_suffix|>return x<|fim_middle|>");
        assertThat(shown(tab)).startsWith("<|fim_prefix|>");
        assertThat(repository.summaryProperty().get()).startsWith("Not sent: ");
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.tokensProperty().get()).matches("\\d+ tokens"));
    }

    @Test
    void whatIsDrawnIsWhatIsSentAndTheFolderUnderVersionControlNamesIt() {
        PromptTabViewModel tab = tab(Runnable::run);
        add(a, b);
        repository.pathProperty().set("src/c.py");
        repository.onProperty().set(true);
        run();
        String whole = "<|repo_name|>shop\n<|file_sep|>a.py\nimport b\n<|file_sep|>src/b.py\nx = 1\n"
                + "<|file_sep|>src/c.py\n<|fim_prefix|>def f():\n<|fim_suffix|>return x<|fim_middle|>";
        assertThat(sent()).isEqualTo(whole);
        assertThat(shown(tab).replace("↵", "")).isEqualTo(whole);
        assertThat(tab.countProperty().get())
                .isEqualTo(BuiltInVocabulary.read().tokenizer().encode(whole).length + " of 1,024 tokens");
    }

    @Test
    void itsTextHasALookOfItsOwn() {
        PromptTabViewModel tab = tab(Runnable::run);
        add(a);
        repository.onProperty().set(true);
        List<Piece> pieces = tab.drawingProperty().get().pieces();
        assertThat(pieces)
                .filteredOn(piece -> piece.shown().equals("import"))
                .extracting(Piece::look)
                .isSubsetOf(Look.CONTEXT_TINT, Look.OTHER_CONTEXT_TINT);
        assertThat(pieces)
                .filteredOn(piece -> piece.look() == Look.CONTROL)
                .extracting(Piece::shown)
                .startsWith("<|repo_name|>", "<|file_sep|>", "<|file_sep|>", "<|fim_prefix|>");
    }

    @Test
    void theOrderOfTheFilesIsTheOrderInThePrompt() {
        PromptTabViewModel tab = tab(Runnable::run);
        add(a, b);
        repository.onProperty().set(true);
        repository.files().move(rows().getFirst(), 1);
        assertThat(shown(tab)).containsSubsequence("src/b.py", "a.py");
        repository.files().move(rows().getFirst(), 99);
        assertThat(rows()).extracting(ContextFileViewModel::path).containsExactly("a.py", "src/b.py");
    }

    @Test
    void whatABudgetLeavesOutIsSaidByNameAndByTokens() {
        tab(Runnable::run);
        add(a, b);
        repository.onProperty().set(true);
        int whole = Integer.parseInt(repository.summaryProperty().get().replaceAll("^(\\d+) of.*", "$1"));
        repository.budgetProperty().set(String.valueOf(whole - 1));
        assertThat(repository.summaryProperty().get())
                .matches("\\d+ of " + (whole - 1) + " tokens · left out: a\\.py \\(\\d+\\)");
        assertThat(rows().getFirst().leftOutProperty().get()).isTrue();
        assertThat(rows().getLast().leftOutProperty().get()).isFalse();
        run();
        assertThat(sent()).doesNotContain("a.py").contains("src/b.py");
    }

    @Test
    void theSuggestionIsWhatMaxTokensAndThePromptLeaveOfTheContext() {
        tab(Runnable::run);
        repository.onProperty().set(true);
        String bare = "<|fim_prefix|>def f():\n<|fim_suffix|>return x<|fim_middle|>";
        int left = TestModels.BUILT_IN_CONTEXT
                - 256
                - BuiltInVocabulary.read().tokenizer().encode(bare).length;
        assertThat(repository.suggestionProperty().get()).isEqualTo("what is left: " + left);
    }

    @Test
    void aBudgetThatIsNoNumberIsNamedAndTheSuggestionIsKeptTo() throws IOException {
        tab(Runnable::run);
        add(Files.writeString(folder.resolve("long.py"), "x = 1\n".repeat(400)));
        repository.onProperty().set(true);
        repository.budgetProperty().set("many");
        assertThat(repository.budgetProblemProperty().get()).startsWith("A whole number of tokens");
        assertThat(repository.summaryProperty().get()).contains("left out: long.py");
    }

    @Test
    void anotherFamilyHasNoFormForItAndNothingOfItIsSent() {
        PromptTabViewModel tab = tab(Runnable::run);
        add(a);
        repository.onProperty().set(true);
        tab.template().familyProperty().set(Optional.of(FimFamily.STAR_CODER));
        run();
        assertThat(repository.offeredProperty().get()).isFalse();
        assertThat(sent()).isEqualTo("<fim_prefix>def f():\n<fim_suffix>return x<fim_middle>");
        assertThat(shown(tab)).startsWith("<fim_prefix>");
    }

    @Test
    void controlTokensInAFileAreNamedWithTheirPlaceAndOneClickTakesTheFileAway() throws IOException {
        PromptTabViewModel tab = tab(Runnable::run);
        Files.writeString(b, "x = 1\ny = '<|fim_pad|><|endoftext|>'\n");
        add(a, b);
        repository.onProperty().set(true);
        CheckViewModel check = tab.checks().getFirst();
        assertThat(check.sentence())
                .isEqualTo("2 control tokens stand in src/b.py (line 2: <|fim_pad|>) and will be sent as tokens, not as"
                        + " text");
        assertThat(tab.drawingProperty().get().pieces())
                .filteredOn(piece -> piece.look() == Look.TYPED_CONTROL)
                .extracting(Piece::shown)
                .containsExactly("<|fim_pad|>", "<|endoftext|>");
        tab.apply(check.choices().getFirst());
        assertThat(rows()).extracting(ContextFileViewModel::path).containsExactly("a.py");
        assertThat(tab.checks()).isEmpty();
    }

    @Test
    void controlTokensInNamesAreNamedToo() {
        PromptTabViewModel tab = tab(Runnable::run);
        repository.nameProperty().set("a<|fim_pad|>");
        repository.onProperty().set(true);
        assertThat(tab.checks().getFirst().sentence()).contains("names of the repository context (<|fim_pad|>)");
    }

    @Test
    void aFileThatChangedOnDiskIsReadAgainWhenOneAsksAndNotBefore() throws IOException {
        PromptTabViewModel tab = tab(Runnable::run);
        add(a);
        repository.onProperty().set(true);
        Files.writeString(a, "import z\n");
        assertThat(shown(tab)).contains("import b");
        repository.files().reload();
        assertThat(shown(tab)).contains("import z");
        assertThat(rows().getFirst().readProperty().get()).startsWith("read at ");
    }

    @Test
    void aFileThatIsGoneStaysAsItWasReadAndSaysSo() throws IOException {
        PromptTabViewModel tab = tab(Runnable::run);
        add(a);
        repository.onProperty().set(true);
        Files.delete(a);
        repository.files().reload();
        assertThat(shown(tab)).contains("import b");
        assertThat(rows().getFirst().readProperty().get()).isEqualTo("kept as it was read before: a.py is not there.");
    }

    @Test
    void whatIsNoTextIsRefusedWithASentenceAndTheOthersAreAdded() throws IOException {
        Path binary = Files.write(folder.resolve("c.bin"), new byte[] {1, 0, 2});
        Path latin = Files.write(folder.resolve("l.py"), "é".getBytes(StandardCharsets.ISO_8859_1));
        Path large = Files.writeString(folder.resolve("large.py"), "x".repeat(2_000_001));
        add(binary, a, latin, folder, large, folder.resolve("none.py"));
        assertThat(rows()).extracting(ContextFileViewModel::path).containsExactly("a.py");
        assertThat(repository.files().problemProperty().get())
                .contains(
                        "c.bin is not text", "l.py is not UTF-8", "is a folder", "large.py has 3 MB", "none.py is not");
    }

    @Test
    void aFileThatIsThereAlreadyIsReadAgainInItsPlace() throws IOException {
        add(a, b);
        Files.writeString(a, "new\n");
        add(a);
        assertThat(rows())
                .extracting(ContextFileViewModel::file)
                .containsExactly(new ContextFile("a.py", "new\n"), new ContextFile("src/b.py", "x = 1"));
    }

    @Test
    void thereIsAnEndToTheNumberOfFiles() throws IOException {
        List<Path> many = IntStream.range(0, ContextFilesViewModel.MOST + 1)
                .mapToObj(i -> folder.resolve("f" + i))
                .toList();
        for (Path each : many) {
            Files.writeString(each, "x");
        }
        repository.files().add(many);
        assertThat(rows()).hasSize(ContextFilesViewModel.MOST);
        assertThat(repository.files().problemProperty().get()).startsWith("The context takes up to 100 files");
    }

    @Test
    void runWaitsForTheCountOfWhatWasJustAdded() {
        Queue<Runnable> later = new ArrayDeque<>();
        tab(later::add);
        drain(later);
        repository.onProperty().set(true);
        add(a);
        run();
        assertThat(client.requests()).isEmpty();
        drain(later);
        assertThat(sent()).contains("import b");
    }

    @Test
    void aRunThatWaitsForTheCountDoesNotSendThePromptThatTookItsPlace() {
        Queue<Runnable> later = new ArrayDeque<>();
        tab(later::add);
        drain(later);
        repository.onProperty().set(true);
        client.finish(FinishReason.STOP, 1, 1);
        playground.start();
        playground.restore(SampleRuns.finished(0, "pass", 0.2));
        drain(later);
        assertThat(client.requests()).isEmpty();
        assertThat(playground.stoppable().get()).isFalse();
    }

    @Test
    void stopForgetsARunThatWaitsForTheCount() {
        Queue<Runnable> later = new ArrayDeque<>();
        tab(later::add);
        drain(later);
        repository.onProperty().set(true);
        assertThat(playground.stoppable().get()).isFalse();
        playground.start();
        assertThat(playground.stoppable().get()).isTrue();
        playground.stop();
        drain(later);
        assertThat(client.requests()).isEmpty();
    }

    @Test
    void aServerOnThisMachineCountsWhileOneTypes() {
        tokenizer.answer(new Tokenization.Counted(77, Optional.empty()));
        PromptTabViewModel tab = tab(Runnable::run);
        select("http://127.0.0.1:1/v1");
        assertThat(tab.countProperty().get()).isEqualTo("77 tokens · counted by the server");
        assertThat(tab.serverCount().offeredProperty().get()).isFalse();
        playground.prefix().setText("changed");
        assertThat(tokenizer.asked.getLast()).contains("changed");
        int asked = tokenizer.asked.size();
        playground.sampling().streamProperty().set(false);
        assertThat(tokenizer.asked).hasSize(asked);
    }

    @Test
    void theContextThatAServerTellsIsTheLimitOfTheCountAndTheRoomForFiles() {
        tokenizer.answer(new Tokenization.Counted(77, Optional.empty()));
        tokenizer.limit(4096);
        PromptTabViewModel tab = tab(Runnable::run);
        repository.onProperty().set(true);
        select("http://127.0.0.1:1/v1");
        assertThat(tab.countProperty().get()).isEqualTo("77 of 4,096 tokens · counted by the server");
        assertThat(repository.suggestionProperty().get()).matches("what is left: 3,?\\d{3}");
    }

    @Test
    void aServerWithoutATokenizerIsAskedOnceAndEstimatesAreCalledSo() {
        PromptTabViewModel tab = tab(Runnable::run);
        select("http://127.0.0.1:1/v1");
        playground.prefix().setText("changed");
        playground.prefix().setText("changed again");
        assertThat(tokenizer.asked).hasSize(1);
        assertThat(tab.countProperty().get()).startsWith("About ").contains("estimated");
        assertThat(tab.serverCount().offeredProperty().get()).isFalse();
    }

    @Test
    void toAnotherMachineNothingTravelsWhileOneTypesAndOnceWhenOneAsks() {
        tokenizer.answer(new Tokenization.Counted(77, Optional.empty()));
        PromptTabViewModel tab = tab(Runnable::run);
        select("https://example.com/v1");
        playground.prefix().setText("secret");
        assertThat(tokenizer.asked).isEmpty();
        assertThat(tab.countProperty().get()).contains("estimated");
        assertThat(tab.serverCount().offeredProperty().get()).isTrue();

        tab.serverCount().ask();
        assertThat(tokenizer.asked).containsExactly("<|fim_prefix|>secret<|fim_suffix|>return x<|fim_middle|>");
        assertThat(tab.countProperty().get()).isEqualTo("77 tokens · counted by the server");
        assertThat(tab.serverCount().offeredProperty().get()).isFalse();

        playground.prefix().setText("more secret");
        assertThat(tokenizer.asked).hasSize(1);
        assertThat(tab.countProperty().get()).contains("estimated");
        assertThat(tab.serverCount().offeredProperty().get()).isTrue();
    }

    @Test
    void whyAServerDidNotCountIsSaidToWhoAsked() {
        tokenizer.answer(new Tokenization.Failed(new ConnectionFailure(FailureReason.CONNECTION_REFUSED, "x:1")));
        PromptTabViewModel tab = tab(Runnable::run);
        select("https://example.com/v1");
        tab.serverCount().ask();
        assertThat(tab.serverCount().refusalProperty().get()).startsWith("Not counted by the server: ");
        tokenizer.answer(new Tokenization.None());
        tab.serverCount().ask();
        assertThat(tab.serverCount().refusalProperty().get()).isEqualTo("This server does not count tokens");
        assertThat(tab.serverCount().offeredProperty().get()).isFalse();
    }

    @Test
    void onlyATextThatWasOpenedNamesTheFileWithTheHoleAndUndoTakesTheNameBack() throws IOException {
        repository.pathProperty().set("mine.py");
        playground.files().restoreRecent(List.of(b));
        assertThat(repository.pathProperty().get()).as("at the start").isEqualTo("mine.py");
        playground.experiment().saveAs(folder.resolve("first.fim.json"));
        assertThat(playground.files().recent()).hasSize(2);
        assertThat(repository.pathProperty().get()).as("saved").isEqualTo("mine.py");
        playground.files().open(folder.resolve("first.fim.json"));
        assertThat(repository.pathProperty().get()).as("opened").isEqualTo("mine.py");
        playground.files().open(Files.writeString(folder.resolve("two.py"), "<FILL_HERE> or <FILL_HERE>"));
        assertThat(repository.pathProperty().get()).as("refused").isEqualTo("mine.py");
        playground.files().open(a);
        assertThat(repository.pathProperty().get()).isEqualTo("a.py");
        playground.editing().history().undo();
        assertThat(repository.pathProperty().get()).isEqualTo("mine.py");
    }

    private PromptTabViewModel tab(Executor pause) {
        ServerTokenizers servers = new ServerTokenizers(tokenizer, new ConnectionSource(engine, _ -> null));
        return new PromptTabViewModel(playground, KNOWN, servers, pause, Runnable::run, Runnable::run);
    }

    private void run() {
        client.finish(FinishReason.STOP, 1, 1);
        playground.start();
    }

    private void select(String url) {
        playground
                .endpoint()
                .selectedProperty()
                .set(Endpoint.custom("own", URI.create(url), Optional.empty(), List.of("other")));
    }

    private void add(Path... files) {
        repository.files().add(List.of(files));
    }

    private List<ContextFileViewModel> rows() {
        return repository.files().files();
    }

    private String sent() {
        return client.requests().getLast().prompt();
    }

    private static String shown(PromptTabViewModel tab) {
        return tab.drawingProperty().get().pieces().stream().map(Piece::shown).collect(Collectors.joining());
    }

    private static void drain(Queue<Runnable> tasks) {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
