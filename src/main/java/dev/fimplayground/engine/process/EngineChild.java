package dev.fimplayground.engine.process;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.loading.LocalModel;
import dev.fimplayground.engine.server.EngineServer;
import dev.fimplayground.engine.server.ServerLimits;
import dev.fimplayground.engine.server.ServerSettings;
import dev.fimplayground.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The child process: reads its settings from the first line of standard input, loads the model, listens, says so in one
 * line on standard output, and serves until standard input ends. That is also how it learns that its parent was killed.
 */
public final class EngineChild {
    private static final String BUILT_IN_MODEL = "/model/tiny-fim.gguf";
    private static final String BUILT_IN_NAME = "tiny-fim";

    private EngineChild() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream parent = System.out;
        // Standard output belongs to the handshake; whatever a library prints goes to the log.
        System.setOut(System.err);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = input.readLine();
        if (line == null) {
            return;
        }
        ChildSettings settings = ChildSettings.of(line);
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> endWithParent(input));
        serve(settings, parent);
    }

    private static void endWithParent(BufferedReader input) {
        try {
            while (input.readLine() != null) {
                // Nothing more is said to it; only the end counts.
            }
        } catch (IOException gone) {
            // The same as an end.
        }
        // Nothing here outlives the process: no files, no state. So it need not be taken down piece by piece.
        Runtime.getRuntime().halt(0);
    }

    private static void serve(ChildSettings settings, PrintStream parent) throws IOException {
        try {
            LocalModel model = load(settings);
            EngineServer server = listen(model, settings);
            say(parent, listening(server, model));
            // After the handshake, and only until the first request comes, which would have to wait for it.
            model.warmUp(server::isBusy);
        } catch (EngineException refused) {
            say(parent, new Handshake.Refusal(String.valueOf(refused.getMessage())));
            Runtime.getRuntime().halt(1);
        }
    }

    private static LocalModel load(ChildSettings settings) throws EngineException, IOException {
        if (settings.modelFile().isPresent()) {
            return LocalModel.open(settings.modelFile().get());
        }
        try (InputStream builtIn = EngineChild.class.getResourceAsStream(BUILT_IN_MODEL)) {
            if (builtIn == null) {
                throw new EngineException(Texts.get("engine.builtInModelMissing"));
            }
            return LocalModel.of(builtIn.readAllBytes(), BUILT_IN_NAME);
        }
    }

    private static EngineServer listen(LocalModel model, ChildSettings settings) throws EngineException {
        try {
            return new EngineServer(
                    model.generator(),
                    new ServerSettings(settings.port(), settings.key(), settings.hostedNames(), ServerLimits.DEFAULTS));
        } catch (IOException portRefused) {
            throw new EngineException(Texts.format("engine.portRefused", String.valueOf(settings.port())), portRefused);
        }
    }

    private static Handshake.Listening listening(EngineServer server, LocalModel model) {
        return new Handshake.Listening(
                server.port(),
                model.generator().modelName(),
                model.sizeInBytes(),
                model.generator().contextLength());
    }

    private static void say(PrintStream parent, Handshake handshake) {
        parent.writeBytes((handshake.toLine() + "\n").getBytes(StandardCharsets.UTF_8));
        parent.flush();
    }
}
