package dev.fimplayground.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.EngineState;
import dev.fimplayground.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each failure is one plain sentence and the state that goes with it; real processes. */
@Timeout(120)
class EngineStartFailureTest {
    private final Children children = new Children();
    private static final EngineLaunch USUAL = EngineLaunch.likeThisProcess();

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsNoModel() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.gguf"), "these are notes, not a model\n".repeat(100));

        assertThat(failureOf(USUAL, file)).contains("notes.gguf").contains("GGUF");
    }

    @Test
    void aModelThatIsCutShort() throws Exception {
        Path file = Files.write(folder.resolve("half.gguf"), Arrays.copyOf(builtInModel(), 1_000_000));

        assertThat(failureOf(USUAL, file)).contains("half.gguf").endsWith(".");
    }

    @Test
    void aModelThatIsNotThere() throws Exception {
        assertThat(failureOf(USUAL, folder.resolve("gone.gguf")))
                .contains("gone.gguf")
                .contains("no such file");
    }

    @Test
    void tooLittleMemory() throws Exception {
        assertThat(failureOf(withHeap(8), null)).isEqualTo(Texts.get("engine.outOfMemory"));
    }

    @Test
    void tooLittleMemoryForAnyJavaAtAll() throws Exception {
        assertThat(failureOf(withHeap(0), null)).isNotBlank().endsWith(".");
    }

    @Test
    void noJava() throws Exception {
        EngineLaunch launch =
                new EngineLaunch(folder, USUAL.classPath(), USUAL.mainClass(), USUAL.heapBytes(), USUAL.patience());

        assertThat(failureOf(launch, null)).contains(folder.toString()).contains("Java was not found");
    }

    @Test
    void aChildThatSaysNothing() throws Exception {
        EngineLaunch launch = new EngineLaunch(
                USUAL.javaHome(),
                USUAL.classPath(),
                SilentChild.class.getName(),
                USUAL.heapBytes(),
                Duration.ofSeconds(1));

        assertThat(failureOf(launch, null)).isEqualTo(Texts.format("engine.slowStart", 1));
        assertThat(children.list()).isEmpty();
    }

    @Test
    void aChildThatDiesAtOnceIsQuoted() throws Exception {
        EngineLaunch launch = new EngineLaunch(
                USUAL.javaHome(), USUAL.classPath(), "no.such.Main", USUAL.heapBytes(), USUAL.patience());

        assertThat(failureOf(launch, null)).contains("exit status 1").contains("no.such.Main");
    }

    @Test
    void itCanBeStartedOnceTheReasonIsGone() throws Exception {
        Path file = folder.resolve("later.gguf");
        try (SupervisedEngine engine = new SupervisedEngine(USUAL, Optional.of(file))) {
            assertThatThrownBy(engine::start).isInstanceOf(EngineException.class);
            Files.write(file, builtInModel());

            assertThat(Api.of(engine.start()).get("/models").statusCode()).isEqualTo(200);
            assertThat(engine.state()).isInstanceOf(EngineState.Ready.class);
        }
    }

    @Test
    void ofTheEnvironmentTheChildGetsOnlyWhatItNeeds() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "DASHSCOPE_API_KEY",
                "x",
                "CLASSROOM_SERVER",
                "x",
                "LC_ALL",
                "C",
                "db_password",
                "x",
                "AWS_SECRET_ACCESS",
                "x",
                "JAVA_TOOL_OPTIONS",
                "x",
                "PATH",
                "/bin",
                "LANG",
                "C"));

        EngineLaunch.keepWhatIsNeeded(environment);

        assertThat(environment).containsOnlyKeys("PATH", "LANG", "LC_ALL");
    }

    private static EngineLaunch withHeap(int megabytes) {
        return new EngineLaunch(
                USUAL.javaHome(),
                USUAL.classPath(),
                USUAL.mainClass(),
                OptionalLong.of(megabytes * 1024L * 1024L),
                USUAL.patience());
    }

    private static String failureOf(EngineLaunch launch, @Nullable Path model) throws InterruptedException {
        try (SupervisedEngine engine = new SupervisedEngine(launch, Optional.ofNullable(model))) {
            EngineException failure = catchThrowableOfType(EngineException.class, engine::start);
            assertThat(failure).isNotNull();
            String sentence = String.valueOf(failure.getMessage());
            assertThat(engine.state()).isEqualTo(new EngineState.Failed(sentence));
            return sentence;
        }
    }

    private static byte[] builtInModel() throws IOException {
        try (InputStream model = EngineStartFailureTest.class.getResourceAsStream("/model/tiny-fim.gguf")) {
            return model.readAllBytes();
        }
    }
}
