import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another program, run to its end within half an hour; its output goes where this one's goes. */
final class Program {
    private static final long LIMIT_MINUTES = 30;

    private Program() {}

    static void run(List<String> command) throws IOException, InterruptedException {
        int status = end(new ProcessBuilder(command).inheritIO().start(), command.getFirst());
        if (status != 0) {
            throw new BuildException(command.getFirst() + " ended with status " + status);
        }
    }

    /** With nothing to read, and whatever it says and however it ends. */
    static void discard(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        end(process, command.getFirst());
    }

    private static int end(Process process, String name) throws InterruptedException {
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new BuildException(name + " did not end within " + LIMIT_MINUTES + " minutes");
        }
        return process.exitValue();
    }

    static void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        run(command);
    }

    static boolean isHere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
