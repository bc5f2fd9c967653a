package dev.fimplayground.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.loading.TestModels;
import dev.fimplayground.text.Texts;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ForegroundServerTest {
    private final Children children = new Children();
    private static final Map<String, Object> AS_DOCUMENTED =
            Map.of("model", "qwen2.5-coder-32b-instruct", "prompt", "<|fim_prefix|>x =<|fim_suffix|>", "max_tokens", 4);

    private final BlockingQueue<ForegroundServer.Listening> heard = new ArrayBlockingQueue<>(1);
    private final CompletableFuture<Throwable> ended = new CompletableFuture<>();

    @Test
    void withoutAKeyTheSamplesOfTheDocumentationRunUntilItIsInterrupted() throws Exception {
        Thread serving = serve(new ForegroundServer.Options(0, Optional.empty(), Optional.empty()));
        ForegroundServer.Listening listening = await();
        ProcessHandle child = children.only();

        var answer = new Api(listening.baseUrl(), Optional.of("sk-whatever")).complete(AS_DOCUMENTED);
        serving.interrupt();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer).get("model").asString()).isEqualTo(listening.model());
        assertThat(listening.contextLength()).isEqualTo(TestModels.BUILT_IN_CONTEXT);
        assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void withAKeyOnlyThoseWhoHaveItAreAnswered() throws Exception {
        Thread serving = serve(new ForegroundServer.Options(0, Optional.empty(), Optional.of(new ApiKey("classroom"))));
        ForegroundServer.Listening listening = await();

        assertThat(new Api(listening.baseUrl(), Optional.empty())
                        .complete(AS_DOCUMENTED)
                        .statusCode())
                .isEqualTo(401);
        assertThat(new Api(listening.baseUrl(), Optional.of("classroom"))
                        .complete(AS_DOCUMENTED)
                        .statusCode())
                .isEqualTo(200);
        serving.interrupt();
        serving.join();
    }

    @Test
    void aPortThatIsTakenIsOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            serve(new ForegroundServer.Options(taken.getLocalPort(), Optional.empty(), Optional.empty()));

            assertThat(ended.get(30, TimeUnit.SECONDS))
                    .isInstanceOf(EngineException.class)
                    .hasMessage(Texts.format("engine.portRefused", String.valueOf(taken.getLocalPort())));
        }
    }

    @Test
    void aModelFileThatIsNotThereIsOneSentence() {
        ForegroundServer.Options options =
                new ForegroundServer.Options(0, Optional.of(Path.of("no-such-model.gguf")), Optional.empty());

        assertThatThrownBy(() -> new ForegroundServer().serve(options, heard::add))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("no-such-model.gguf");
    }

    @Test
    void anEndOfItsOwnIsToldAndNotWaitedOnForEver() throws Exception {
        serve(new ForegroundServer.Options(0, Optional.empty(), Optional.empty()));
        await();
        children.only().destroyForcibly();

        assertThat(ended.get(10, TimeUnit.SECONDS))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("by itself");
    }

    private Thread serve(ForegroundServer.Options options) {
        return Thread.ofVirtual().start(() -> {
            try {
                new ForegroundServer().serve(options, heard::add);
            } catch (EngineException | InterruptedException end) {
                ended.complete(end);
            }
        });
    }

    private ForegroundServer.Listening await() throws InterruptedException {
        ForegroundServer.Listening listening = heard.poll(30, TimeUnit.SECONDS);
        assertThat(listening).isNotNull();
        return listening;
    }
}
