package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.example.Example;
import dev.fimplayground.example.ExampleLibrary;
import dev.fimplayground.history.sqlite.SqliteHistory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing played: the command, the client, and the built-in model in its own process. */
class BuiltInCommandTest {
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    /** The two prompts of the documentation: one prefix alone, one with a suffix. */
    @ParameterizedTest
    @ValueSource(ints = {0, ExampleLibrary.FIRST})
    void aDocumentationPromptIsCompletedTheSameWayTwice(int number) {
        Example example = ExampleLibrary.load().get(number);
        String first = complete(example);

        assertThat(first).isNotBlank();
        assertThat(complete(example)).isEqualTo(first);
    }

    private String complete(Example example) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(output, false, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                false);
        int status = Commands.commandLine(
                        terminal, timeouts -> Backend.real(_ -> null, timeouts), SqliteHistory::inMemory, _ -> 99)
                .execute(
                        "complete",
                        "--endpoint=builtin",
                        "--temperature=0",
                        "--prefix=" + example.prompt().prefix(),
                        "--suffix=" + example.prompt().suffix());
        assertThat(status).as(error.toString(StandardCharsets.UTF_8)).isEqualTo(ExitStatus.FINISHED);
        return output.toString(StandardCharsets.UTF_8);
    }
}
