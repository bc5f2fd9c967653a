package dev.fimplayground.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.EngineState;
import dev.fimplayground.engine.LocalEngine;
import dev.fimplayground.engine.loading.TestModels;
import dev.fimplayground.engine.qwen2.SmallModel;
import dev.fimplayground.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a real child process and the built-in model. */
@Timeout(120)
class SupervisedEngineTest {
    private SupervisedEngine engine;
    private StateLog states;
    private final Children children = new Children();

    @BeforeEach
    void make() {
        engine = new SupervisedEngine(Optional.empty());
        states = new StateLog();
        engine.onState(states);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void itIsStoppedThenStartingThenReadyThenStopped() throws Exception {
        engine.start();
        ProcessHandle child = child();
        EngineState ready = engine.state();
        engine.close();

        states.next(EngineState.Stopped.class);
        states.next(EngineState.Starting.class);
        assertThat(states.next(EngineState.Ready.class)).isEqualTo(ready);
        states.next(EngineState.Stopped.class);
        assertThat(((EngineState.Ready) ready).modelBytes()).isEqualTo(TestModels.builtIn().length);
        assertThat(child.isAlive()).isFalse();
        assertThatThrownBy(engine::start).isInstanceOf(EngineException.class).hasMessage(Texts.get("engine.closed"));
    }

    @Test
    void manyCallersAtOnceShareOneChild() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<LocalEngine.Address>> calls = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                calls.add(engine::start);
            }
            List<LocalEngine.Address> addresses = new ArrayList<>();
            for (Future<LocalEngine.Address> call : callers.invokeAll(calls)) {
                addresses.add(call.get());
            }

            assertThat(addresses).hasSize(20).containsOnly(engine.start());
            assertThat(children.list()).hasSize(1);
        }
    }

    @Test
    void aCallerThatIsInterruptedEndsOnlyItsOwnWait() throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(engine::start).isInstanceOf(InterruptedException.class);

        assertThat(Api.of(engine.start()).get("/models").statusCode()).isEqualTo(200);
        states.next(EngineState.Stopped.class);
        states.next(EngineState.Starting.class);
        states.next(EngineState.Ready.class);
    }

    @Test
    void aChildThatIsKilledInMidStreamBreaksTheStreamAndTheNextStartWorks(@TempDir Path folder) throws Exception {
        useEndlessModel(folder);
        LocalEngine.Address first = engine.start();
        try (InputStream stream = Api.of(first).stream(endless("x")).body()) {
            assertThat(stream.read()).isEqualTo('d');
            child().destroyForcibly();

            assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
        }
        states.next(EngineState.Stopped.class);
        states.next(EngineState.Starting.class);
        states.next(EngineState.Ready.class);
        assertThat(states.next(EngineState.Crashed.class).detail()).contains("by itself");

        LocalEngine.Address second = engine.start();
        assertThat(Api.of(second).get("/models").statusCode()).isEqualTo(200);
        assertThat(second.key()).isNotEqualTo(first.key());
        assertThatThrownBy(() -> Api.of(first).get("/models")).isInstanceOf(ConnectException.class);
    }

    /** The context is so long, and a token that was drawn so favoured, that no answer comes to its end. */
    private void useEndlessModel(Path folder) throws IOException {
        byte[] model = new SmallModel()
                .bytes()
                .integer("qwen2.context_length", 1_000_000)
                .toByteArray();
        useEngine(EngineLaunch.likeThisProcess(), Optional.of(Files.write(folder.resolve("endless.gguf"), model)));
    }

    private void useEngine(EngineLaunch launch, Optional<Path> modelFile) {
        engine.close();
        engine = new SupervisedEngine(launch, modelFile);
        states = new StateLog();
        engine.onState(states);
    }

    private Map<String, Object> endless(String prompt) {
        return Map.of(
                "model",
                model(),
                "prompt",
                prompt,
                "stream",
                true,
                "max_tokens",
                900_000,
                "temperature",
                0,
                "presence_penalty",
                -2);
    }

    @Test
    void aChildThatRunsOutOfMemoryInMidRunSaysSoAndTheNextStartWorks() throws Exception {
        EngineLaunch usual = EngineLaunch.likeThisProcess();
        useEngine(
                new EngineLaunch(
                        usual.javaHome(),
                        usual.classPath(),
                        usual.mainClass(),
                        OptionalLong.of(64L * 1024 * 1024),
                        usual.patience()),
                Optional.empty());
        Api api = Api.of(engine.start());

        assertThatThrownBy(() -> api.complete(endless("x".repeat(14_000_000)))).isInstanceOf(IOException.class);

        states.next(EngineState.Stopped.class);
        states.next(EngineState.Starting.class);
        states.next(EngineState.Ready.class);
        assertThat(states.next(EngineState.Crashed.class).detail()).isEqualTo(Texts.get("engine.outOfMemory"));
        assertThat(Api.of(engine.start()).get("/models").statusCode()).isEqualTo(200);
    }

    @Test
    void aStartRightAfterTheChildDiedIsNeverGivenTheDeadOne() throws Exception {
        LocalEngine.Address first = engine.start();
        ProcessHandle child = child();
        child.destroyForcibly();
        child.onExit().get(10, TimeUnit.SECONDS);

        assertThat(engine.start()).isNotEqualTo(first);
    }

    @Test
    void closingWhileItStartsEndsTheChildAndTheWait() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<LocalEngine.Address> waiting = callers.submit(engine::start);
            states.next(EngineState.Stopped.class);
            states.next(EngineState.Starting.class);

            engine.close();

            assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(EngineException.class)
                    .hasMessageContaining(Texts.get("engine.closed"));
            states.next(EngineState.Stopped.class);
            assertThat(children.list()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theKeyIsInNoArgumentAndNoEnvironmentOfTheChild() throws Exception {
        LocalEngine.Address address = engine.start();
        Path proc = Path.of("/proc", String.valueOf(child().pid()));

        assertThat(Files.readString(proc.resolve("cmdline")))
                .contains("EngineChild")
                .doesNotContain(address.key());
        assertThat(Files.readString(proc.resolve("environ"))).contains("PATH=").doesNotContain(address.key());
        assertThat(address.toString()).doesNotContain(address.key());
    }

    @Test
    void aParentThatIsKilledTakesTheChildWithIt() throws Exception {
        Process parent = new ProcessBuilder(
                        EngineLaunch.likeThisProcess().java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledParent.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(parent.inputReader().readLine()).startsWith("ready http://127.0.0.1:");
            ProcessHandle orphan = parent.toHandle().children().findFirst().orElseThrow();

            parent.destroyForcibly();

            assertThat(orphan.onExit().get(5, TimeUnit.SECONDS).isAlive()).isFalse();
        } finally {
            parent.destroyForcibly();
        }
    }

    private String model() {
        return ((EngineState.Ready) engine.state()).model();
    }

    private ProcessHandle child() {
        return children.only();
    }
}
