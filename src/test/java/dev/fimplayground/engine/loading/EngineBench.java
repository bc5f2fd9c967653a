package dev.fimplayground.engine.loading;

import dev.fimplayground.engine.generation.Generation;
import dev.fimplayground.engine.generation.GenerationRequest;
import dev.fimplayground.engine.generation.TextGenerator;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Measures one model in a fresh virtual machine; prints milliseconds and tokens a second. Arguments: the model's file,
 * and {@code cold} to leave out the warm-up.
 */
final class EngineBench {
    private static final String PROMPT = "<|fim_prefix|>def reverse_words(s):\n    \"\"\"Reverses each word.\"\"\"\n"
            + "    <|fim_suffix|>\n    return result\n<|fim_middle|>";
    private static final int ROUNDS = 12;

    private EngineBench() {}

    public static void main(String[] arguments) throws Exception {
        long started = System.nanoTime();
        try (LocalModel model = LocalModel.open(Path.of(arguments[0]))) {
            System.out.printf("load %.0f ms%n", millisSince(started));
            long warming = System.nanoTime();
            if (arguments.length == 1) {
                model.warmUp(() -> false);
                System.out.printf("warm-up %.0f ms%n", millisSince(warming));
            }
            TextGenerator generator = model.generator();
            System.out.printf("first token %.0f ms%n", generate(generator, PROMPT, 1));
            System.out.printf("first 20 tokens after that %.0f ms%n", generate(generator, "# " + PROMPT, 20));
            for (int round = 0; round < ROUNDS; round++) {
                measure(generator, round);
            }
        }
    }

    private static void measure(TextGenerator generator, int round) throws Exception {
        String prompt = "# " + round + "\n" + "def add(first, second):\n    return first + second\n\n".repeat(12);
        long started = System.nanoTime();
        int read = run(generator, prompt, 1).promptTokens();
        double reading = millisSince(started);
        started = System.nanoTime();
        int generated = run(generator, prompt, 200).completionTokens();
        double generating = millisSince(started);
        System.out.printf(
                "round %d: read %d tokens, %.0f/s; generated %d, %.0f/s; warm first token %.1f ms%n",
                round,
                read,
                1000 * read / reading,
                generated,
                1000 * generated / generating,
                generate(generator, "# " + round + PROMPT, 1));
    }

    private static double generate(TextGenerator generator, String prompt, int tokens) throws Exception {
        long started = System.nanoTime();
        run(generator, prompt, tokens);
        return millisSince(started);
    }

    private static Generation run(TextGenerator generator, String prompt, int tokens) throws Exception {
        return generator.generate(request(prompt, tokens), (text, told) -> {}, () -> false);
    }

    private static GenerationRequest request(String prompt, int tokens) {
        return new GenerationRequest(prompt, tokens, 0, 1, 0, OptionalLong.empty(), List.of(), OptionalInt.empty());
    }

    private static double millisSince(long started) {
        return (System.nanoTime() - started) / 1e6;
    }
}
