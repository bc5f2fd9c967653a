package dev.fimplayground.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fim-playground self-test}: the window goes through what it can do by itself, in folders of its own, and ends. */
@Command(
        name = "self-test",
        resourceBundle = "i18n.commands",
        mixinStandardHelpOptions = true,
        versionProvider = BuildInfo.class)
final class SelfTestCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(SelfTestCommand.class);

    private final Terminal terminal;

    @Option(names = "--headless", descriptionKey = "headless")
    private boolean headless;

    SelfTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    SelfTestCommand headless() {
        headless = true;
        return this;
    }

    @Override
    public Integer call() throws IOException {
        if (headless) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Path home = Files.createTempDirectory("fim-playground-self-test-");
        System.setProperty(AppFolders.HOME_PROPERTY, home.toString());
        try {
            return Launcher.launch(SelfTestWindow.class);
        } catch (RuntimeException thrown) {
            if (thrown.getCause() instanceof SelfTestWindow.FailedException failed) {
                terminal.error().println(failed.getMessage());
                return ExitStatus.FAULT;
            }
            throw thrown;
        } finally {
            delete(home);
        }
    }

    /** What another program holds open stays in the temporary folder: that is no fault of the window. */
    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException held) {
            LOG.info("the folder of the self-test stays: {}", held.toString());
        }
    }
}
