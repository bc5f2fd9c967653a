package dev.fimplayground.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.engine.EngineState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An installed program names a cache for its engine; with one that cannot be used it must work as without. */
@Timeout(120)
class EngineCacheTest {
    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(EngineLaunch.CACHE_PROPERTY);
    }

    @Test
    void theChildIsStartedWithTheCacheThatIsThere() throws Exception {
        Path cache = Files.createFile(folder.resolve("engine.aot"));
        System.setProperty(EngineLaunch.CACHE_PROPERTY, cache.toString());
        assertThat(EngineLaunch.likeThisProcess().command(Optional.empty()).command())
                .contains("-XX:AOTCache=" + cache);
    }

    @Test
    void aCacheThatIsMissingIsNotNamed() {
        System.setProperty(
                EngineLaunch.CACHE_PROPERTY, folder.resolve("engine.aot").toString());
        assertThat(EngineLaunch.likeThisProcess().command(Optional.empty()).command())
                .noneMatch(word -> word.startsWith("-XX:AOTCache"));
    }

    @Test
    void anEngineWithADamagedCacheStartsAllTheSame() throws Exception {
        byte[] garbage = new byte[100_000];
        new Random(1).nextBytes(garbage);
        Path cache = Files.write(folder.resolve("engine.aot"), garbage);
        System.setProperty(EngineLaunch.CACHE_PROPERTY, cache.toString());
        try (SupervisedEngine engine = new SupervisedEngine(Optional.empty())) {
            engine.start();
            assertThat(engine.state()).isInstanceOf(EngineState.Ready.class);
        }
    }
}
