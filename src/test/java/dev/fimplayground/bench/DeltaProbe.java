package dev.fimplayground.bench;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.RunState;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;

/**
 * Runs whose deltas carry the time at which they were written: each from there to the pulse that draws it. Arguments:
 * how many runs, how many deltas each, the URL.
 */
final class DeltaProbe {
    private final ProbeWindow window;
    private final int deltas;
    private final Set<String> seen = new HashSet<>();
    private final Glyphs middle;
    private String name = "";
    private int drawn;

    private DeltaProbe(ProbeWindow window, int deltas) {
        this.window = window;
        this.deltas = deltas;
        this.middle = new Glyphs(new Screen(window.scene()).middleArea());
    }

    public static void main(String[] arguments) {
        Probe.end(() -> measure(arguments));
    }

    private static void measure(String[] arguments) throws Exception {
        ProbeWindow window = ProbeWindow.open();
        DeltaProbe[] probe = new DeltaProbe[1];
        URI url = URI.create(arguments[2]);
        Platform.runLater(() -> {
            window.playground().prefix().setText("def times():\n");
            Endpoint endpoint = Endpoint.custom("deltas", url, Optional.empty(), List.of("deltas"));
            window.playground().endpoint().selectedProperty().set(endpoint);
            window.playground().endpoint().modelProperty().set("deltas");
            probe[0] = new DeltaProbe(window, Integer.parseInt(arguments[1]));
            window.scene().addPostLayoutPulseListener(probe[0]::look);
        });
        Screen.awaitTrue(() -> probe[0] != null);
        int runs = Integer.parseInt(arguments[0]);
        for (int i = 0; i < runs; i++) {
            probe[0].run(i == 0 ? "first run of a process" : "delta");
        }
    }

    private void run(String what) throws InterruptedException {
        boolean[] started = new boolean[1];
        Platform.runLater(() -> {
            name = what;
            drawn = 0;
            window.playground().start();
            started[0] = true;
        });
        Screen.awaitTrue(
                () -> started[0] && window.playground().run().stateProperty().get() == RunState.FINISHED);
        Pauses.rest(200);
        Platform.runLater(() -> Probe.tell(what + ": share of its deltas drawn", (double) drawn / deltas));
        Screen.awaitTrue(() -> true);
    }

    /** After the layout of every pulse: the stamps that are drawn for the first time. */
    private void look() {
        long now = DeltaServer.micros();
        for (String line : middle.lines()) {
            if (DeltaServer.isStamp(line) && seen.add(line)) {
                drawn++;
                double millis = (now - Long.parseLong(line)) / 1e3;
                Probe.tell(name + (drawn == 1 ? ": first" : ": later") + " delta, written to drawn, ms", millis);
            }
        }
    }
}
