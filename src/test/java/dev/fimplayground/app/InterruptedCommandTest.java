package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Ctrl+C in a shell: a process of its own, a real signal, the status that the shell sees. */
class InterruptedCommandTest {
    private static final String COMES = "x = 1";

    @Test
    @Timeout(120)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no SIGINT for one process")
    void whatCameIsOnStandardOutputAndTheStatusIs130() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> answerAndFallSilent(listener));
            Process command = complete("http://127.0.0.1:" + listener.getLocalPort() + "/v1");
            try {
                InputStream output = command.getInputStream();
                String before = new String(output.readNBytes(COMES.length()), StandardCharsets.UTF_8);
                interrupt(command);

                assertThat(command.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(before + new String(output.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(COMES);
                assertThat(command.exitValue()).isEqualTo(ExitStatus.INTERRUPTED);
            } finally {
                command.destroyForcibly();
            }
        }
    }

    private static Process complete(String baseUrl) throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "complete",
                "--endpoint",
                baseUrl,
                "--model",
                "m",
                "--prefix",
                "a");
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void interrupt(Process process) throws Exception {
        Process kill = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private static void answerAndFallSilent(ServerSocket listener) {
        try (Socket socket = listener.accept()) {
            InputStream in = socket.getInputStream();
            assertThat(in.read()).isPositive();
            OutputStream out = socket.getOutputStream();
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + chunk("x = ") + chunk("1"))
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            in.transferTo(OutputStream.nullOutputStream());
        } catch (Exception gone) {
            // The interrupted command closes the connection, however it does.
        }
    }

    private static String chunk(String text) {
        return "data: {\"choices\":[{\"text\":\"" + text + "\",\"finish_reason\":null}]}\n\n";
    }
}
