package dev.fimplayground.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Completions API that streams another text at each request; a text begins with its number, so that whoever finds a
 * part of it knows how it must go on. Two of three are short, the others go on for a minute.
 */
public final class NumberedAnswers implements AutoCloseable {
    private static final int PIECE = 6;
    private static final int PIECE_MILLIS = 8;
    private static final int SHORT = 150;
    private static final int LONG = 45_000;
    private static final int NUMBER_DIGITS = 6;

    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    public NumberedAnswers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/v1/completions", this::answer);
        server.start();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Whether {@code text} is how one of the answers begins; nothing at all is. */
    public static boolean isBeginningOfOne(String text) {
        if (text.length() < NUMBER_DIGITS) {
            return text.chars().allMatch(Character::isDigit);
        }
        return text.equals(text(Integer.parseInt(text.substring(0, NUMBER_DIGITS)), text.length()));
    }

    /** Whether {@code text} is one of the answers as a whole. */
    public static boolean isWhole(String text) {
        return isBeginningOfOne(text) && text.length() == (text.length() > SHORT ? LONG : SHORT);
    }

    private static String text(int number, int length) {
        Random letters = new Random(number);
        StringBuilder text = new StringBuilder(String.format("%0" + NUMBER_DIGITS + "d", number));
        while (text.length() < length) {
            int next = letters.nextInt(32);
            text.append(next == 0 ? '\n' : next == 1 ? '算' : next < 7 ? ' ' : (char) ('a' + next - 7));
        }
        return text.toString();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        int number = requests.incrementAndGet();
        String text = text(number, number % 3 == 0 ? LONG : SHORT);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int at = 0; at < text.length(); at += PIECE) {
                write(out, chunk(text.substring(at, Math.min(at + PIECE, text.length())), "null"));
                TimeUnit.MILLISECONDS.sleep(PIECE_MILLIS);
            }
            write(out, chunk("", "\"stop\"") + "data: [DONE]\n\n");
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (IOException clientLeft) {
            // Stopped or killed: that is what this is for.
        } finally {
            exchange.close();
        }
    }

    private static String chunk(String text, String finish) {
        return "data: {\"id\":\"cmpl-1\",\"model\":\"numbered\",\"choices\":[{\"text\":\"" + text.replace("\n", "\\n")
                + "\",\"index\":0,\"finish_reason\":" + finish + "}],\"usage\":null}\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
