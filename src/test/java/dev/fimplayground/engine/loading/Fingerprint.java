package dev.fimplayground.engine.loading;

import dev.fimplayground.engine.generation.GenerationRequest;
import dev.fimplayground.engine.gguf.GgufFile;
import dev.fimplayground.engine.qwen2.Qwen2Model;
import dev.fimplayground.engine.qwen2.Workers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;

/** Prints the width of this machine's vectors, then what must not depend on it: every bit of some logits, and a text. */
final class Fingerprint {
    private Fingerprint() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(FloatVector.SPECIES_PREFERRED.vectorBitSize());
        GgufFile file = TestModels.gguf(TestModels.builtIn());
        int vocabulary = TestModels.tokenizer(TestModels.builtIn()).size();
        try (Workers workers = new Workers(1);
                LocalModel model = LocalModel.of(TestModels.builtIn(), "built-in")) {
            Qwen2Model raw = new Qwen2Model(file, vocabulary, workers);
            int[] tokens = IntStream.range(0, 75).map(i -> i * 37 % 3000).toArray();
            System.out.println(Arrays.hashCode(raw.read(tokens, () -> false)));
            StringBuilder text = new StringBuilder();
            GenerationRequest request = new GenerationRequest(
                    "def main():\n", 40, 1.0, 0.95, 0.5, OptionalLong.of(42), List.of(), OptionalInt.empty());
            model.generator().generate(request, (more, told) -> text.append(more), () -> false);
            System.out.println(HexFormat.of().formatHex(text.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }
}
