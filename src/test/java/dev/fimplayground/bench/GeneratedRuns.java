package dev.fimplayground.bench;

import dev.fimplayground.model.ChunkTimes;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunOutcome;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.RunStart;
import dev.fimplayground.model.RunStatus;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.Timings;
import dev.fimplayground.model.TokenUsage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;

/** Runs of the size and look of real ones, the same for the same seed: code of two thousand names, a tenth in Chinese. */
final class GeneratedRuns {
    private static final String SYLLABLES =
            "user get set name list file read write path count index node tree load save "
                    + "parse token text line data value key map item open close send run time size next first last total";
    private static final String HAN = "计算两个数的和返回列表用户名称文件读取写入路径节点树加载保存解析文本行数据值键映射打开关闭发送运行时间大小";
    private static final List<Endpoint> ENDPOINTS = List.of(
            Endpoint.BUILT_IN,
            Endpoint.MODEL_STUDIO,
            Endpoint.custom("llama-server", URI.create("http://localhost:8080/v1"), Optional.empty(), List.of("qwen")));

    private final Random random;
    private final String[] names = new String[2_000];
    private long started = 1_750_000_000_000L;

    GeneratedRuns(long seed) {
        random = new Random(seed);
        String[] syllables = SYLLABLES.split(" ");
        for (int i = 0; i < names.length; i++) {
            String first = syllables[random.nextInt(syllables.length)];
            String second = syllables[random.nextInt(syllables.length)];
            names[i] = switch (i % 3) {
                case 0 -> first + "_" + second + (i / 200);
                case 1 -> first + Character.toUpperCase(second.charAt(0)) + second.substring(1);
                default -> first + second.charAt(0) + (char) ('a' + i % 26);
            };
        }
    }

    Run next() {
        started += 1_000 + random.nextInt(600_000);
        Endpoint endpoint = ENDPOINTS.get(random.nextInt(3));
        SamplingParameters sampling =
                SamplingParameters.DEFAULTS.with(SamplingParameter.SEED, random.nextInt(1_000_000));
        RunRequest request = new RunRequest(
                endpoint,
                endpoint.models().get(random.nextInt(endpoint.models().size())),
                FimTemplate.QWEN,
                new FimPrompt(code(300 + random.nextInt(3_000)), code(random.nextInt(1_200))),
                sampling,
                true,
                OptionalInt.empty());
        UUID id = new UUID(random.nextLong(), random.nextLong());
        RunMarks marks = random.nextInt(50) == 0
                ? new RunMarks(List.of("tag" + random.nextInt(5)), "a note", random.nextBoolean())
                : RunMarks.NONE;
        return new Run(
                new RunStart(id, Instant.ofEpochMilli(started), request, "0.1.0", Optional.empty()), outcome(), marks);
    }

    /** One of the names that occur. */
    String name() {
        return names[random.nextInt(names.length)];
    }

    /** So many characters in a row that may occur. */
    String han(int characters) {
        int from = random.nextInt(HAN.length() - characters);
        return HAN.substring(from, from + characters);
    }

    private RunOutcome outcome() {
        String text = code(30 + random.nextInt(600));
        int tokens = text.length() / 4;
        int[] offsets = new int[tokens];
        int[] lengths = new int[tokens];
        for (int i = 0; i < tokens; i++) {
            offsets[i] = 200 + i * 25;
            lengths[i] = 4;
        }
        boolean finished = random.nextInt(10) > 0;
        CompletionResult result = new CompletionResult(
                text,
                finished
                        ? Optional.of(random.nextBoolean() ? FinishReason.STOP : FinishReason.LENGTH)
                        : Optional.empty(),
                Optional.of(new TokenUsage(500, tokens, 500 + tokens)),
                Optional.of("cmpl-" + random.nextInt()),
                Optional.empty(),
                Optional.of(UUID.randomUUID().toString()),
                Optional.empty(),
                List.of(),
                new Timings(Optional.of(Duration.ofMillis(200)), Duration.ofMillis(200 + tokens * 25L)));
        RunStatus status = finished ? RunStatus.FINISHED : RunStatus.CANCELLED;
        return new RunOutcome(status, result, Optional.empty(), ChunkTimes.of(offsets, lengths));
    }

    private String code(int length) {
        StringBuilder code = new StringBuilder(length + 60);
        while (code.length() < length) {
            code.append(
                    switch (random.nextInt(10)) {
                        case 0 -> "# " + han(2 + random.nextInt(8)) + "\n";
                        case 1 -> "def " + name() + "(self, " + name() + "):\n";
                        case 2 -> "    return " + name() + "[" + name() + "]\n";
                        case 3 -> "    if " + name() + " is not None:\n";
                        default -> "        " + name() + " = self." + name() + "(" + random.nextInt(1_000) + ")\n";
                    });
        }
        return code.toString();
    }
}
