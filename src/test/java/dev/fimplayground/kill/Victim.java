package dev.fimplayground.kill;

import dev.fimplayground.kill.Claims.Claim;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A child process that is started, let begin, and killed as {@code kill -9} does. Used by one thread. */
public final class Victim implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    private Victim(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    /**
     * What is known after the kill.
     *
     * @param killedMillis just before it, as {@link System#currentTimeMillis()}
     */
    public record Round(List<Claim> claims, long killedMillis) {
        public List<Claim> of(String kind) {
            return claims.stream().filter(claim -> claim.kind().equals(kind)).toList();
        }
    }

    /**
     * Starts {@code main}, which waits for the word to begin: the next one can start while this one is at work.
     *
     * @param scratch where SQLite's library is unpacked, and left behind at the kill
     * @param options more of the virtual machine's; a class path among them is used in place of this process's own
     */
    public static Victim start(Class<?> main, Path scratch, List<String> options, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dorg.sqlite.tmpdir=" + scratch));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(arguments);
        return new Victim(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Lets it begin, kills it so long after it says that it has, and reads all that it claimed, before that too. */
    public Round run(Duration life) throws IOException, InterruptedException {
        String before = begin();
        // Read all the while: a child whose claims nobody takes would wait, and be found at rest.
        CompletableFuture<String> said = CompletableFuture.supplyAsync(this::rest);
        if (process.waitFor(life.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("the child ended by itself with status " + process.exitValue());
        }
        long killed = System.currentTimeMillis();
        process.toHandle().destroyForcibly();
        process.waitFor();
        return new Round(claims(before + said.join()), killed);
    }

    /** Lets it begin, and end by itself as soon as it says that it has. */
    public void rehearse(Duration limit) throws IOException, InterruptedException {
        begin();
        process.outputWriter().close();
        CompletableFuture<String> said = CompletableFuture.supplyAsync(this::rest);
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("the child did not end");
        }
        said.join();
    }

    /** @return what it printed before it said that it has begun */
    private String begin() throws IOException {
        process.outputWriter().write(Claims.BEGIN + "\n");
        process.outputWriter().flush();
        StringBuilder before = new StringBuilder();
        for (String line = lines.readLine(); !Claims.BEGUN.equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("the child did not begin");
            }
            before.append(line).append('\n');
        }
        return before.toString();
    }

    /** What it had printed; the last line may be cut, and then claims nothing. */
    private static List<Claim> claims(String all) {
        List<Claim> claims = new ArrayList<>();
        all.substring(0, all.lastIndexOf('\n') + 1).lines().map(Claim::parse).forEach(claims::add);
        return claims;
    }

    private String rest() {
        try {
            return lines.readAllAsString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
