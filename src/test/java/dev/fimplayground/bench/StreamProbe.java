package dev.fimplayground.bench;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.RunState;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * The real window, with the middle in its place, over the real client in a fresh process, fed by a server outside it. Arguments: what to do, in order:
 * {@code stream NAME DELTAS URL}, {@code stop NAME TIMES LENGTH URL} (once LENGTH characters came), {@code weigh NAME}.
 */
final class StreamProbe {
    private static final String PREFIX = "def total(items, weight):\n";
    private static final String SUFFIX = "\n    return total\n";

    private final PlaygroundViewModel playground;
    private final Scene scene;

    private StreamProbe(PlaygroundViewModel playground, Scene scene) {
        this.playground = playground;
        this.scene = scene;
    }

    public static void main(String[] arguments) {
        Probe.end(() -> measure(arguments));
    }

    private static void measure(String[] arguments) throws Exception {
        ProbeWindow window = ProbeWindow.open();
        StreamProbe probe = new StreamProbe(window.playground(), window.scene());
        Platform.runLater(() -> {
            window.playground().prefix().setText(PREFIX);
            window.playground().suffix().setText(SUFFIX);
        });
        for (int i = 0; i < arguments.length; ) {
            i = probe.act(arguments, i);
        }
    }

    private int act(String[] arguments, int at) throws InterruptedException {
        switch (arguments[at]) {
            case "stream" -> {
                stream(arguments[at + 1], Integer.parseInt(arguments[at + 2]), URI.create(arguments[at + 3]));
                return at + 4;
            }
            case "stop" -> {
                stop(
                        arguments[at + 1],
                        Integer.parseInt(arguments[at + 2]),
                        Integer.parseInt(arguments[at + 3]),
                        URI.create(arguments[at + 4]));
                return at + 5;
            }
            case "weigh" -> {
                Probe.tell(
                        arguments[at + 1] + ", MB",
                        Memory.residentMegabytes(ProcessHandle.current().pid()));
                return at + 2;
            }
            default -> throw new IllegalArgumentException(arguments[at]);
        }
    }

    private void stream(String name, int deltas, URI url) throws InterruptedException {
        String expected = PREFIX + DeltaServer.text(deltas) + SUFFIX;
        long pressed;
        try (FxWaits waits = FxWaits.measure()) {
            pressed = press(url);
            long complete =
                    Screen.awaitTrue(() -> playground.run().stateProperty().get() == RunState.FINISHED
                            && new Screen(scene).middle().length() == expected.length());
            Probe.tell(name + ": complete on screen, ms", (complete - pressed) / 1e6);
            waits.tell(name);
        }
        Platform.runLater(
                () -> Probe.tell(name + ": right", new Screen(scene).middle().equals(expected) ? 1 : 0));
        Screen.awaitTrue(() -> true);
    }

    private void stop(String name, int times, int length, URI url) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            press(url);
            Screen.awaitTrue(() -> playground.middle().text().length() >= length);
            long[] asked = new long[1];
            Platform.runLater(() -> {
                asked[0] = System.nanoTime();
                playground.stop();
            });
            long idle = Screen.awaitTrue(() ->
                    asked[0] != 0 && !playground.run().stateProperty().get().isActive());
            Probe.tell("stop " + name + " to idle, ms", (idle - asked[0]) / 1e6);
        }
    }

    private long press(URI url) throws InterruptedException {
        long[] pressed = new long[1];
        Platform.runLater(() -> {
            Endpoint endpoint = Endpoint.custom("deltas", url, Optional.empty(), List.of("deltas"));
            playground.endpoint().selectedProperty().set(endpoint);
            playground.endpoint().modelProperty().set("deltas");
            pressed[0] = System.nanoTime();
            playground.start();
        });
        Screen.awaitTrue(() -> pressed[0] != 0);
        return pressed[0];
    }
}
