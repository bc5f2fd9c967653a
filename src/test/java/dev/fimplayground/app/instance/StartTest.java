package dev.fimplayground.app.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path temporary;

    @Test
    void ofManyProcessesStartedAtTheSameMomentOneIsFirstAndHearsAllOthers() throws Exception {
        Path folder = temporary.resolve("data");
        List<StartedProcess> processes = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                processes.add(StartedProcess.start(folder, "/tmp/file " + i + " 文.fim.json"));
            }
            List<String> outcomes = new ArrayList<>();
            for (StartedProcess each : processes) {
                outcomes.add(each.next());
            }
            int first = outcomes.indexOf("first");
            assertThat(outcomes.stream().filter("handed over"::equals)).hasSize(5);
            List<String> told = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                told.add(processes.get(first).next());
            }
            assertThat(told)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 6)
                            .filter(i -> i != first)
                            .mapToObj(i -> "told file " + i + " 文.fim.json")
                            .toList());
            for (StartedProcess each : processes) {
                assertThat(each.end()).isZero();
            }
        } finally {
            processes.forEach(StartedProcess::close);
        }
    }

    @Test
    void theNextStartIsFirstAfterAKillAndAfterAnEnd() throws Exception {
        Path folder = temporary.resolve("data");
        try (StartedProcess killed = StartedProcess.start(folder, "")) {
            assertThat(killed.next()).isEqualTo("first");
            killed.kill();
        }
        assertThat(folder.resolve("instance.sock")).exists();
        try (StartedProcess next = StartedProcess.start(folder, "")) {
            assertThat(next.next()).isEqualTo("first");
            assertThat(Start.of(folder, Optional.empty(), PATIENCE)).isEqualTo(new Start.HandedOver());
            assertThat(next.next()).isEqualTo("told to show up");
            assertThat(next.end()).isZero();
        }
        assertThat(folder.resolve("instance.sock")).doesNotExist();
        try (FirstInstance again = first(folder)) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void differentFoldersAreIndependent() throws Exception {
        try (FirstInstance one = first(temporary.resolve("a"));
                FirstInstance other = first(temporary.resolve("b"))) {
            assertThat(one).isNotSameAs(other);
        }
    }

    @Test
    void theSocketIsForItsOwnerOnlyAndNoPortIsOpen() throws Exception {
        Path folder = temporary.resolve("data");
        try (FirstInstance first = first(folder)) {
            assertThat(first).isNotNull();
            assertThat(permissions(folder)).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("instance.sock"))).isEqualTo("rw-------");
        }
    }

    @Test
    void aPathTooLongForASocketWorksToo() throws Exception {
        Path folder = temporary.resolve("long-".repeat(30)).resolve("data");
        try (FirstInstance first = first(folder)) {
            BlockingQueue<Optional<Path>> calls = new LinkedBlockingQueue<>();
            first.listen(calls::add);
            Path file = temporary.resolve("x.fim.json");
            assertThat(Start.of(folder, Optional.of(file), PATIENCE)).isEqualTo(new Start.HandedOver());
            assertThat(calls.poll(10, TimeUnit.SECONDS)).isEqualTo(Optional.of(file));
            Path socket = Path.of(Files.readString(folder.resolve("instance.address")));
            Path around = Objects.requireNonNull(socket.getParent());
            assertThat(permissions(around)).isEqualTo("rwx------");
            first.close();
            assertThat(around).doesNotExist();
        }
    }

    @Test
    void aFirstThatDoesNotAnswerIsNotWaitedForForEver() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("data"));
        try (FileChannel lock = FileChannel.open(
                folder.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            assertThat(Start.of(folder, Optional.empty(), Duration.ofMillis(100)))
                    .isEqualTo(new Start.Unanswered());
        }
    }

    @Test
    void aFirstThatTakesTheCallAndFallsSilentIsNotWaitedForForEver() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("data"));
        try (FileChannel lock = FileChannel.open(
                        folder.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                ServerSocketChannel silent = InstanceAddress.bind(folder)) {
            lock.lock();
            assertThat(silent.isOpen()).isTrue();
            assertThat(Start.of(folder, Optional.empty(), Duration.ofMillis(200)))
                    .isEqualTo(new Start.Unanswered());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenStillGivesAWindow() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "");
        try (FirstInstance alone = first(file)) {
            assertThat(alone).isNotNull();
        }
    }

    private static FirstInstance first(Path folder) throws InterruptedException {
        Start start = Start.of(folder, Optional.empty(), PATIENCE);
        assertThat(start).isInstanceOf(Start.First.class);
        return ((Start.First) start).instance();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
