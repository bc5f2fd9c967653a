package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.model.RunState;
import dev.fimplayground.viewmodel.CustomEndpointViewModel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class TimeLimitsTest {
    @Test
    void theLimitTypedForACustomEndpointEndsTheWaitForASilentServer() throws IOException {
        Fx.start();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                AppGraph graph = Fx.call(() -> new AppGraph(Backend.real(_ -> null), Platform::runLater))) {
            Fx.run(() -> {
                CustomEndpointViewModel form = graph.playground().endpoint().custom();
                form.baseUrlProperty().set("http://127.0.0.1:" + silent.getLocalPort() + "/v1");
                form.modelProperty().set("coder");
                form.firstByte().textProperty().set("1");
                graph.playground().endpoint().useCustom();
                graph.playground().prefix().setText("a = ");
                graph.playground().start();
            });
            Fx.awaitTrue(
                    "given up", () -> graph.playground().run().stateProperty().get() == RunState.FAILED);
            assertThat(Fx.call(() ->
                            graph.playground().run().failure().detailsProperty().get()))
                    .contains("FIRST_BYTE_TIMEOUT");
        }
    }
}
