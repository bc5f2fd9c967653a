package dev.fimplayground.document.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.document.experiment.ExperimentDocument;
import dev.fimplayground.document.experiment.ExperimentSchema;
import dev.fimplayground.document.experiment.ExperimentWriter;
import dev.fimplayground.document.experiment.TemplateChoice;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.syntax.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTest {
    @TempDir
    private Path folder;

    private final ExperimentSchema schema = new ExperimentSchema();

    @Test
    void aCompletionRequestIsTakenApartAndWhatHasNoPlaceIsNamed() throws IOException {
        Imported imported = imported("""
                {"model": "qwen2.5-coder-32b-instruct",
                 "prompt": "<|fim_prefix|>def add(a, b):\\n    <|fim_suffix|>\\n<|fim_middle|>",
                 "temperature": 0.5, "top_p": null, "max_tokens": 64, "seed": 7, "stop": "\\n\\n", "stream": true,
                 "frequency_penalty": 0.5, "n": 1, "logit_bias": {}, "api_key": "sk-canary"}
                """);
        assertThat(imported.experiment().prompt()).isEqualTo(new FimPrompt("def add(a, b):\n    ", "\n"));
        assertThat(imported.experiment().template()).isEqualTo(new TemplateChoice.Family(FimFamily.QWEN));
        assertThat(imported.experiment().language()).isEqualTo(Language.PYTHON);
        assertThat(imported.experiment().destination()).isEmpty();
        assertThat(imported.experiment().sampling())
                .isEqualTo(SamplingParameters.NONE_SENT
                        .with(SamplingParameter.TEMPERATURE, 0.5)
                        .with(SamplingParameter.MAX_TOKENS, 64)
                        .with(SamplingParameter.SEED, 7)
                        .withStop(List.of("\n\n")));
        assertThat(imported.report())
                .containsExactly(
                        "The model \"qwen2.5-coder-32b-instruct\" was not chosen; runs go where they went before.",
                        "There is no place here for \"frequency_penalty\" (0.5).",
                        "There is no place here for \"n\" (1).",
                        "There is no place here for \"api_key\" (…).");
    }

    @ParameterizedTest
    @EnumSource(FimFamily.class)
    void thePromptOfEachFamilyIsTakenApart(FimFamily family) throws IOException {
        FimPrompt prompt = new FimPrompt("def f():\n    return ", "\n\nprint(f())\n");
        String rendered = family.template().render(prompt);
        Imported imported = imported("{\"model\": \"m\", \"prompt\": "
                + tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(rendered) + "}");
        assertThat(imported.experiment().prompt()).isEqualTo(prompt);
        assertThat(imported.experiment().template().template().render(prompt)).isEqualTo(rendered);
    }

    @Test
    void aPromptWithoutASuffixIsTakenApartToo() throws IOException {
        Imported imported = imported(
                "{\"model\": \"m\", \"prompt\": \"<|fim_prefix|>def f():<|fim_suffix|>\", \"temperature\": 7}");
        assertThat(imported.experiment().prompt()).isEqualTo(new FimPrompt("def f():", ""));
        assertThat(imported.report()).contains("temperature was 7, which is out of the range [0, 2); it is not sent.");
    }

    @Test
    void aPlainPromptASuffixFieldAndManyPromptsAreToldOf() throws IOException {
        assertThat(imported("{\"model\": \"m\", \"prompt\": \"say hi\"}")
                        .report()
                        .getFirst())
                .contains("no control tokens");
        Imported beside = imported("{\"model\": \"m\", \"prompt\": \"a\", \"suffix\": \"b\"}");
        assertThat(beside.experiment().prompt()).isEqualTo(new FimPrompt("a", "b"));
        assertThat(beside.report().getFirst()).contains("a field of its own");
        Imported many = imported("{\"model\": \"m\", \"prompt\": [\"a\", \"b\"]}");
        assertThat(many.experiment().prompt().prefix()).isEqualTo("a");
        assertThat(many.report()).contains("The file has 2 prompts; the first was taken.");
        assertThat(imported("{\"model\": \"m\", \"prompt\": [1, 2]}").report().getFirst())
                .contains("token numbers");
    }

    @Test
    void aChatRequestGivesItsLastQuestion() throws IOException {
        Imported imported = imported("""
                {"model": "m", "messages": [
                  {"role": "system", "content": "You are a helpful assistant."},
                  {"role": "user", "content": [{"type": "text", "text": "Write "}, {"type": "image_url", "image_url": {"url": "x"}},
                                               {"type": "text", "text": "a loop"}]},
                  {"role": "assistant", "content": "Sure"}], "max_completion_tokens": 9, "tools": [{"type": "function"}]}
                """);
        assertThat(imported.experiment().prompt()).isEqualTo(new FimPrompt("Write a loop", ""));
        assertThat(imported.experiment().sampling().intValue(SamplingParameter.MAX_TOKENS))
                .hasValue(9);
        assertThat(imported.report())
                .anyMatch(each -> each.startsWith("This is a chat request."))
                .contains("A message of \"system\" was left out: You are a helpful assistant.")
                .contains("A message of \"assistant\" was left out: Sure")
                .contains("A part of a message that is not text was left out: image_url")
                .anyMatch(each -> each.startsWith("There is no place here for \"tools\""));
    }

    @Test
    void aMikupadSessionGivesItsTextAndParametersButNeverItsKey() throws IOException {
        Imported imported = imported("""
                {"name": "My session", "endpoint": "http://localhost:8080", "endpointAPI": 3, "endpointAPIKey": "sk-canary",
                 "endpointModel": "llama",
                 "prompt": [{"type": "user", "content": "def add(a, b):\\n"}, {"type": "machine", "content": "    {fill}", "prob": 0.5},
                            {"type": "user", "content": "\\n\\nprint(add(1, 2))"}],
                 "seed": -1, "maxPredictTokens": -1, "temperature": 0.7, "repeatPenalty": 1.1, "presencePenalty": 0,
                 "topP": 0.95, "mirostat": 2, "stoppingStrings": "[\\"\\\\n\\\\n\\", \\"END\\"]",
                 "memoryTokens": {"contextOrder": "", "prefix": "", "text": "remember me", "suffix": ""},
                 "authorNoteTokens": {"prefix": "", "text": "", "suffix": ""},
                 "worldInfo": {"prefix": "", "suffix": "", "entries": [{"displayName": "a", "text": "b", "keys": ["c"]}]},
                 "contextLength": 8192, "scrollTop": 12}
                """);
        assertThat(imported.source()).isEqualTo("a mikupad session");
        assertThat(imported.experiment().prompt())
                .isEqualTo(new FimPrompt("def add(a, b):\n    ", "\n\nprint(add(1, 2))"));
        assertThat(imported.experiment().sampling())
                .isEqualTo(SamplingParameters.NONE_SENT
                        .with(SamplingParameter.TEMPERATURE, 0.7)
                        .with(SamplingParameter.TOP_P, 0.95)
                        .with(SamplingParameter.PRESENCE_PENALTY, 0)
                        .withStop(List.of("\n\n", "END")));
        assertThat(imported.report())
                .contains("The memory, which stands before the text, was left out: remember me")
                .contains("One entry of the world info was left out.")
                .contains("What stood after the first {fill} became the suffix.")
                .contains("There is no place here for \"repeatPenalty\" (1.1).")
                .contains("The key in the file was not read; set it in the environment.")
                .noneMatch(each -> each.contains("note was left out"));
    }

    @Test
    void aMikupadSessionSendsOnlyWhatItSwitchesOnAndNothingAfterItsEnd() throws IOException {
        Imported imported = imported("""
                {"endpointAPI": 0, "prompt": [{"type": "user", "content": "a {predict} b {fill} c"}], "temperature": 0.7,
                 "topP": 0.9, "presencePenalty": 0.5, "seed": 3, "enabledSamplers": ["top_k", "top_p"]}
                """);
        assertThat(imported.experiment().prompt()).isEqualTo(new FimPrompt("a ", ""));
        assertThat(imported.experiment().sampling())
                .isEqualTo(SamplingParameters.NONE_SENT
                        .with(SamplingParameter.TOP_P, 0.9)
                        .with(SamplingParameter.SEED, 3));
        assertThat(imported.report())
                .containsExactly("What stood after the first {predict} was left out, for it is not sent.");
    }

    @Test
    void aKoboldStoryGivesItsTextInOrder() throws IOException {
        Imported imported = imported("""
                {"gamestarted": true, "prompt": "Once", "memory": "It is cold.", "authorsnote": "", "anotetemplate": "<|>",
                 "actions": [" upon", " a time"], "actions_metadata": {}, "worldinfo": [{"key": "k", "content": "c"}, {"key": "l"}],
                 "savedsettings": {"temperature": 0.6, "top_p": 0.92, "max_length": 120, "rep_pen": 1.1, "sampler_seed": -1,
                                   "extrastopseq": "END||$||STOP", "my_api_key": "canary"}}
                """);
        assertThat(imported.experiment().prompt()).isEqualTo(new FimPrompt("Once upon a time", ""));
        assertThat(imported.experiment().sampling())
                .isEqualTo(SamplingParameters.NONE_SENT
                        .with(SamplingParameter.TEMPERATURE, 0.6)
                        .with(SamplingParameter.TOP_P, 0.92)
                        .with(SamplingParameter.MAX_TOKENS, 120)
                        .withStop(List.of("END", "STOP")));
        assertThat(imported.report())
                .contains("The memory, which stands before the story, was left out: \"It is cold.\"")
                .contains("2 entries of the world info were left out.");
    }

    @Test
    void aKoboldUnitedStoryGivesItsActionsByNumber() throws IOException {
        Imported imported = imported("""
                {"gamestarted": true, "file_version": 2, "prompt": "a",
                 "actions": {"action_count": 10, "actions": {"10": {"Selected Text": "d"}, "2": {"Selected Text": "c"},
                                                             "0": {"Selected Text": "b", "Options": []}}}}
                """);
        assertThat(imported.experiment().prompt().prefix()).isEqualTo("abcd");
        assertThat(imported.report()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}", "{\"a\": 1}", "{\"prompt\": \"only this\"}", "{\"prompt\": []}", "{\"messages\": []}",
                        "{\"messages\": [1]}",
                "{ not json", "[1, 2]", "{\"prompt\": {\"a\": 1}, \"model\": \"m\"}", "function() {}", "",
                        "{\"x\": 1, \"x\": 2}"
            })
    void otherTextStaysText(String text) throws IOException {
        assertThat(DocumentReader.read(Files.writeString(folder.resolve("a.json"), text)))
                .isEqualTo(new OpenedDocument.PlainText("a.json", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"model\": 5, \"prompt\": \"a\", \"temperature\": \"hot\", \"stop\": {\"a\": 1}, \"seed\": 1e400, \"max_tokens\": -3}",
                "{\"messages\": [{\"role\": 5, \"content\": null}], \"temperature\": []}",
                "{\"messages\": [{\"role\": \"user\"}]}",
                "{\"prompt\": [{\"content\": 5}, 7, null], \"endpointAPI\": 0, \"stoppingStrings\": \"[\", \"memoryTokens\": 5, \"worldInfo\": []}",
                "{\"prompt\": [], \"endpointAPI\": 0}",
                "{\"gamestarted\": 1, \"prompt\": \"\", \"actions\": 5, \"worldinfo\": \"x\", \"savedsettings\": [1], \"memory\": {}}",
                "{\"gamestarted\": 1, \"prompt\": \"\", \"actions\": {\"actions\": {\"99999999999999\": 1, \"a\": []}}}"
            })
    void wrongTypesBreakNothing(String text) throws IOException {
        Imported imported = imported(text);
        String written = ExperimentWriter.write(ExperimentDocument.of(imported.experiment()));
        assertThat(schema.problems(written)).isEmpty();
    }

    @Test
    void anExperimentIsKnownByItsContentAndAFileNamedSoIsNeverTakenForText() throws IOException {
        String experiment = "{\"formatVersion\": 1, \"prefix\": [\"a\"]}";
        assertThat(DocumentReader.read(Files.writeString(folder.resolve("a.txt"), "  \n" + experiment)))
                .isInstanceOf(OpenedDocument.ExperimentFile.class);
        assertThat(DocumentReader.read(Files.writeString(folder.resolve("A.FIM.JSON"), "hello")))
                .isInstanceOf(OpenedDocument.Refused.class);
        assertThat(DocumentReader.read(Files.writeString(folder.resolve("b.json"), experiment + "}")))
                .isEqualTo(new OpenedDocument.Refused(
                        "b.json cannot be opened as an experiment. line 1: what stands here is not JSON.",
                        "Mend that place in a text editor and open it again; nothing was changed in the window."));
    }

    private Imported imported(String json) throws IOException {
        OpenedDocument opened = DocumentReader.read(Files.writeString(folder.resolve("file.json"), json));
        assertThat(opened).isInstanceOf(OpenedDocument.ForeignFile.class);
        Imported imported = ((OpenedDocument.ForeignFile) opened).imported();
        assertThat(imported.report().toString()).doesNotContain("canary");
        return imported;
    }
}
