package dev.fimplayground.document.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.Timings;
import dev.fimplayground.prompt.ContextDraft;
import dev.fimplayground.syntax.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ExperimentRoundTripTest {
    private static final int ROUNDS = 1_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final ExperimentSchema schema = new ExperimentSchema();

    @Test
    void aThousandRandomExperimentsComeBackEqualAndAreWrittenTheSameAgain() throws Exception {
        long seed = new Random().nextLong();
        for (int round = 0; round < ROUNDS; round++) {
            String what = "seed " + seed + ", round " + round;
            Experiment experiment = new NastyTexts(new Random(seed + round)).experiment();
            String written = ExperimentWriter.write(ExperimentDocument.of(experiment));

            ExperimentDocument read = ExperimentReader.read(written);

            assertThat(read.experiment()).as(what).isEqualTo(experiment);
            assertThat(read.unknown().isEmpty()).as(what).isTrue();
            assertThat(ExperimentWriter.write(read)).as(what).isEqualTo(written);
            assertThat(schema.problems(written)).as(what).isEmpty();
            assertThat(written).as(what).endsWith("}\n").doesNotContain("\r").doesNotStartWith("\ufeff");
            assertThat(new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .as(what)
                    .isEqualTo(written);
        }
    }

    @Test
    void fieldsFromElsewhereAreKeptAtEveryLevelOutsideOfArrays() throws Exception {
        long seed = new Random().nextLong();
        for (int round = 0; round < ROUNDS; round++) {
            String what = "seed " + seed + ", round " + round;
            Random random = new Random(seed + round);
            NastyTexts texts = new NastyTexts(random);
            Experiment experiment = texts.experiment();
            ObjectNode file = (ObjectNode) JSON.readTree(ExperimentWriter.write(ExperimentDocument.of(experiment)));
            List<ObjectNode> objects = objectsIn(file);
            for (int i = 0; i < 4; i++) {
                objects.get(random.nextInt(objects.size())).set("x-" + i + texts.text(), foreign(texts, random));
            }

            ExperimentDocument read =
                    ExperimentReader.read(shuffled(file, random).toPrettyString());
            String written = ExperimentWriter.write(read);

            assertThat(read.experiment()).as(what).isEqualTo(experiment);
            assertThat(JSON.readTree(written)).as(what).isEqualTo(file);
            assertThat(ExperimentWriter.write(ExperimentReader.read(written)))
                    .as(what)
                    .isEqualTo(written);
            assertThat(schema.problems(written)).as(what).isEmpty();
        }
    }

    @Test
    void numbersFromElsewhereKeepTheirDigits() throws Exception {
        String file = """
                {"formatVersion": 1, "prefix": ["a"], "x": 12345678901234567890123, "y": 0.10000000000000000000001}
                """;
        assertThat(ExperimentWriter.write(ExperimentReader.read(file)))
                .contains("12345678901234567890123")
                .contains("0.10000000000000000000001");
    }

    @Test
    void aFileByHandIsWrittenAsAPersonWouldWriteItAndItsLanguageIsTold() throws Exception {
        String written = ExperimentWriter.write(ExperimentReader.read("""
                {"formatVersion": 1, "prefix": "def add(a, b):\\n    return a + b",
                 "parameters": {"temperature": 0, "top_p": 1.0, "presence_penalty": -2e0}}
                """));
        assertThat(written)
                .contains("\"temperature\": 0,", "\"top_p\": 1,", "\"presence_penalty\": -2,")
                .contains("\"language\": \"python\"");
    }

    @Test
    void fieldsWithinAResultGoWithIt() throws Exception {
        Experiment experiment = plain("a", "b").with(result("c"));
        ObjectNode file = (ObjectNode) JSON.readTree(ExperimentWriter.write(ExperimentDocument.of(experiment)));
        ((ObjectNode) file.get("result")).put("mood", "fine");
        file.put("author", "me");
        ExperimentDocument read = ExperimentReader.read(file.toString());

        String without = ExperimentWriter.write(read.with(experiment.withRecording(Optional.empty())));

        assertThat(without).contains("\"author\" : \"me\"".replace(" :", ":")).doesNotContain("mood");
        assertThat(schema.problems(without)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "a",
                "a\n",
                "\na",
                "a\r\nb\r\n",
                "a\rb\r",
                "\r",
                "\r\n",
                "a\u2028b\u0085",
                " \t\n"
            })
    void lineEndsSurviveExactly(String text) throws Exception {
        String written = ExperimentWriter.write(ExperimentDocument.of(plain(text, text + text)));
        assertThat(ExperimentReader.read(written).experiment().prompt()).isEqualTo(new FimPrompt(text, text + text));
    }

    @Test
    void aFileReadsAsAPersonExpects() {
        Experiment experiment =
                plain("def add(a, b):\n    ", "\n\nprint(add(1, 2))\n").with(result("return a + b"));
        assertThat(ExperimentWriter.write(ExperimentDocument.of(experiment)))
                .isEqualTo("""
                        {
                          "formatVersion": 1,
                          "language": "python",
                          "prefix": [
                            "def add(a, b):",
                            "    "
                          ],
                          "suffix": [
                            "",
                            "",
                            "print(add(1, 2))",
                            ""
                          ],
                          "template": {
                            "family": "qwen"
                          },
                          "parameters": {
                            "temperature": 0.2,
                            "top_p": null,
                            "max_tokens": 256,
                            "presence_penalty": null,
                            "seed": null,
                            "stop": []
                          },
                          "result": {
                            "ended": "finished",
                            "text": [
                              "return a + b"
                            ],
                            "finishReason": "stop",
                            "timeToFirstTokenMs": 12.5,
                            "totalMs": 80.0,
                            "chunks": [
                              { "ms": 12.5, "text": "return" },
                              { "ms": 40.001, "text": " a + b" }
                            ],
                            "sha256": "%s"
                          }
                        }
                        """.formatted(experiment.recording().orElseThrow().seal()));
    }

    @Test
    void theFilesOfARepositoryReadAsLines() throws Exception {
        String written = ExperimentWriter.write(ExperimentReader.read("""
                {"formatVersion": 1, "prefix": "a", "repository": {"sent": false, "name": "shop", "path": "a.py",
                 "files": [{"text": "x = 1\\ny = 2\\n", "path": "b.py"}, {"text": "", "path": "c.py"}]}}
                """));
        assertThat(written).contains("""
                  "repository": {
                    "sent": false,
                    "name": "shop",
                    "path": "a.py",
                    "budget": null,
                    "files": [
                      { "path": "b.py", "text": [
                          "x = 1",
                          "y = 2",
                          ""
                        ] },
                      { "path": "c.py", "text": [] }
                    ]
                  },
                """);
    }

    @Test
    void aRepositoryIsUnderTheSeal() throws Exception {
        ContextDraft context = new ContextDraft("shop", "a.py", List.of(), OptionalInt.of(5), true);
        Experiment plain = plain("p", "s");
        Experiment with = new Experiment(
                        plain.prompt(),
                        plain.reference(),
                        Optional.of(context),
                        plain.language(),
                        plain.template(),
                        plain.sampling(),
                        plain.destination(),
                        Optional.empty())
                .with(result("m"));
        String written = ExperimentWriter.write(ExperimentDocument.of(with));
        assertThat(ExperimentReader.read(written).experiment().isSealIntact()).isTrue();
        assertThat(ExperimentReader.read(written.replace("\"shop\"", "\"shed\""))
                        .experiment()
                        .isSealIntact())
                .isFalse();
    }

    @Test
    void theSealIsWhatTheSchemaSays() throws Exception {
        Experiment experiment = plain("p", "s").with(result("m"));
        String compact = "{\"prefix\":[\"p\"],\"suffix\":[\"s\"],\"template\":{\"family\":\"qwen\"},\"parameters\":{"
                + "\"temperature\":0.2,\"top_p\":null,\"max_tokens\":256,\"presence_penalty\":null,\"seed\":null,"
                + "\"stop\":[]},\"result\":{\"ended\":\"finished\",\"text\":[\"m\"],\"finishReason\":\"stop\","
                + "\"timeToFirstTokenMs\":12.5,\"totalMs\":80.0,\"chunks\":["
                + "{\"ms\":12.5,\"text\":\"return\"},{\"ms\":40.001,\"text\":\" a + b\"}]}}";
        byte[] digest =
                java.security.MessageDigest.getInstance("SHA-256").digest(compact.getBytes(StandardCharsets.UTF_8));
        assertThat(experiment.recording().orElseThrow().seal())
                .isEqualTo(java.util.HexFormat.of().formatHex(digest));
    }

    @Test
    void aChangeByHandBreaksTheSealAndSavingDoesNotMendIt() throws Exception {
        String written = ExperimentWriter.write(
                ExperimentDocument.of(plain("def add(a, b):", "").with(result("return a + b"))));
        assertThat(ExperimentReader.read(written).experiment().isSealIntact()).isTrue();
        for (Map.Entry<String, String> edit : Map.of(
                        "return a + b", "return a - b", "add(a, b)", "sub(a, b)", "0.2", "0.3", "40.001", "40.002")
                .entrySet()) {
            ExperimentDocument edited = ExperimentReader.read(written.replace(edit.getKey(), edit.getValue()));
            assertThat(edited.experiment().isSealIntact()).as(edit.toString()).isFalse();
            String again = ExperimentWriter.write(edited);
            assertThat(ExperimentReader.read(again).experiment().isSealIntact())
                    .as(edit.toString())
                    .isFalse();
        }
        ExperimentDocument relabelled = ExperimentReader.read(written.replace("\"python\"", "\"java\""));
        assertThat(relabelled.experiment().isSealIntact()).isTrue();
    }

    static Experiment plain(String prefix, String suffix) {
        return new Experiment(
                new FimPrompt(prefix, suffix),
                Optional.empty(),
                Optional.empty(),
                Language.PYTHON,
                new TemplateChoice.Family(FimFamily.QWEN),
                SamplingParameters.NONE_SENT
                        .with(SamplingParameter.TEMPERATURE, 0.2)
                        .with(SamplingParameter.MAX_TOKENS, 256),
                Optional.empty(),
                Optional.empty());
    }

    static RecordedResult result(String text) {
        return new RecordedResult(
                RecordedResult.Ended.FINISHED,
                text,
                Optional.of(FinishReason.STOP),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new RecordedResult.Chunk(Duration.ofNanos(12_500_499), "return"),
                        new RecordedResult.Chunk(Duration.ofNanos(40_001_000), " a + b")),
                new Timings(Optional.of(Duration.ofNanos(12_500_000)), Duration.ofMillis(80)));
    }

    private static JsonNode foreign(NastyTexts texts, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> JSON.getNodeFactory().nullNode();
            case 1 -> JSON.getNodeFactory().numberNode(random.nextInt());
            case 2 -> JSON.createArrayNode().add(texts.text()).add(true).addPOJO(null);
            case 3 -> JSON.createObjectNode().put(texts.text(), texts.text()).set("deep", foreign(texts, random));
            default -> JSON.getNodeFactory().stringNode(texts.text());
        };
    }

    private static List<ObjectNode> objectsIn(ObjectNode node) {
        List<ObjectNode> objects = new ArrayList<>(List.of(node));
        for (JsonNode each : node) {
            if (each instanceof ObjectNode object) {
                objects.addAll(objectsIn(object));
            }
        }
        return objects;
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node instanceof ArrayNode || !(node instanceof ObjectNode)) {
            return node;
        }
        List<String> names = new ArrayList<>(node.propertyNames());
        java.util.Collections.shuffle(names, random);
        ObjectNode other = JSON.createObjectNode();
        names.forEach(name -> other.set(name, shuffled(node.get(name), random)));
        return other;
    }
}
