package dev.fimplayground.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code fim-playground self-test}: the window goes through what it can do by itself, and ends. */
@Command(
        name = FimPlayground.SELF_TEST,
        resourceBundle = "i18n.commands",
        mixinStandardHelpOptions = true,
        versionProvider = BuildInfo.class)
final class SelfTestCommand implements Callable<Integer> {
    private final Callable<Integer> window;

    SelfTestCommand(Callable<Integer> window) {
        this.window = window;
    }

    @Override
    public Integer call() throws Exception {
        return window.call();
    }
}
