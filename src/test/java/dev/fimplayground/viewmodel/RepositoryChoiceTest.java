package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.document.Draft;
import dev.fimplayground.model.ContextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a disk that answers when the test says so. */
class RepositoryChoiceTest {
    private final Queue<Runnable> disk = new ArrayDeque<>();
    private final RepositoryChoice choice = new RepositoryChoice(disk::add, Runnable::run);

    @TempDir
    private Path folder;

    @Test
    void filesOfADraftAreKeptThoughTheDiskHasNotAnswered() throws IOException {
        Draft.Repository kept = draft();
        choice.show(kept);
        assertThat(choice.toDraft()).isEqualTo(kept);
        assertThat(choice.chosen().orElseThrow().files()).isEmpty();
        answer();
        assertThat(choice.toDraft()).isEqualTo(kept);
        assertThat(choice.chosen().orElseThrow().files()).containsExactly(new ContextFile("a.py", "a = 1\n"));
    }

    @Test
    void filesThatAreReadLateDoNotComeIntoTheContextOfAnotherPrompt() throws IOException {
        choice.show(draft());
        List<ContextFileViewModel> others = ContextFilesViewModel.rowsOf(List.of(new ContextFile("b.py", "b = 1\n")));
        choice.show(new RepositoryChoice.State(true, "", "src/b.py", "", others));
        answer();
        assertThat(choice.chosen().orElseThrow().files()).containsExactly(new ContextFile("b.py", "b = 1\n"));
        assertThat(choice.name().get()).isEmpty();
    }

    private Draft.Repository draft() throws IOException {
        Path file = Files.writeString(folder.resolve("a.py"), "a = 1\n");
        return new Draft.Repository(
                true, true, "shop", "src/f.py", "", List.of(new Draft.RepositoryFile.OnDisk(file.toString())));
    }

    private void answer() {
        for (Runnable task = disk.poll(); task != null; task = disk.poll()) {
            task.run();
        }
    }
}
