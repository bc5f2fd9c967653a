package dev.fimplayground.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.StreamReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SnippetTest {
    private static final FimPrompt PROMPT = new FimPrompt("def f(x):\n    ", "\n    return x");

    @Test
    void readsAsOneWouldWriteIt() {
        SamplingParameters sampling = SamplingParameters.DEFAULTS.withStop(List.of("\n\n"));
        RunRequest run = Runs.of(Endpoint.MODEL_STUDIO, PROMPT, sampling, true);
        assertThat(code(run, SnippetLanguage.PYTHON)).isEqualTo("""
                # Needs: pip install openai
                import os
                import sys

                from openai import OpenAI

                sys.stdout.reconfigure(encoding="utf-8", newline="")
                client = OpenAI(base_url="https://dashscope.aliyuncs.com/compatible-mode/v1", api_key=os.environ["DASHSCOPE_API_KEY"])
                prompt = (
                    "<|fim_prefix|>def f(x):\\n"
                    "    <|fim_suffix|>\\n"
                    "    return x<|fim_middle|>"
                )
                stream = client.completions.create(
                    model="tiny-fim",
                    prompt=prompt,
                    temperature=0.2,
                    max_tokens=256,
                    stop=["\\n\\n"],
                    stream=True,
                    stream_options={"include_usage": True},
                )
                for chunk in stream:
                    for choice in chunk.choices:
                        print(choice.text, end="", flush=True)
                """);
    }

    @ParameterizedTest
    @EnumSource(SnippetLanguage.class)
    void hasOnlyTheParametersThatAreSent(SnippetLanguage language) {
        SamplingParameters one = SamplingParameters.NONE_SENT.with(SamplingParameter.TOP_P, 0.8);
        assertThat(code(Runs.of(Endpoint.BUILT_IN, PROMPT, one, false), language))
                .contains("top_p", "0.8")
                .doesNotContain(
                        "temperature", "max_tokens", "presence_penalty", "seed", "stop", "logprobs", "stream_options");
    }

    @ParameterizedTest
    @EnumSource(SnippetLanguage.class)
    void takesTheKeyFromTheEnvironmentOfWhoeverRunsIt(SnippetLanguage language) {
        RunRequest run = Runs.of(Endpoint.MODEL_STUDIO, PROMPT, SamplingParameters.DEFAULTS, true);
        assertThat(code(run, language)).containsOnlyOnce("DASHSCOPE_API_KEY");
    }

    @ParameterizedTest
    @EnumSource(SnippetLanguage.class)
    void halfASurrogatePairIsRefusedInASentence(SnippetLanguage language) {
        FimPrompt broken = new FimPrompt("x = '\ud83d'", "");
        assertThat(Snippet.of(Runs.of(Endpoint.BUILT_IN, broken, SamplingParameters.DEFAULTS, true), language))
                .isInstanceOfSatisfying(
                        Snippet.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("half of a surrogate pair"));
        SamplingParameters stop = SamplingParameters.DEFAULTS.withStop(List.of("\udc00"));
        assertThat(Snippet.of(Runs.of(Endpoint.BUILT_IN, PROMPT, stop, true), language))
                .isInstanceOf(Snippet.Refused.class);
    }

    @Test
    void aPromptThatCannotBeSentIsRefusedInTheWordsOfARun() {
        assertThat(refusal(new FimPrompt(" ", "")))
                .startsWith("There is nothing to complete: the prompt is empty or only white space.");
        assertThat(refusal(new FimPrompt("", "return x"))).contains("suffix");
    }

    /** An experiment file of someone else's may name any variable. */
    @Test
    void aVariableWithANameThatIsNoneInAShellIsNotRun(@TempDir Path folder) throws Exception {
        String evil = "X'; touch stolen; echo $(touch stolen) `touch stolen`";
        Endpoint endpoint = Runs.endpoint("http://127.0.0.1:1/v1", Optional.of(evil), StreamReading.AUTO);
        RunRequest run = Runs.of(endpoint, PROMPT, SamplingParameters.DEFAULTS, true);
        Program.Ending ending = Runtimes.run((Snippet.Code) Snippet.of(run, SnippetLanguage.CURL), folder, Map.of());
        assertThat(ending.stderr()).contains("curl: (");
        assertThat(Files.exists(folder.resolve("stolen"))).isFalse();
    }

    /** zsh, as one types into it, takes such a comment for a command and its quotes for open ones. */
    @Test
    void theShellsCommentHasNothingThatAShellCouldTakeForMore() {
        RunRequest run = Runs.of(Endpoint.BUILT_IN, PROMPT, SamplingParameters.DEFAULTS, true);
        assertThat(code(run, SnippetLanguage.CURL).lines().findFirst().orElseThrow())
                .matches("# [A-Za-z0-9 :,.-]+");
    }

    /** zsh and csh expand it in a here-document that is pasted, bash does not. */
    @Test
    void anExclamationMarkBeforeAWordIsEscapedForTheShell() {
        FimPrompt prompt = new FimPrompt("if x != y: !important", "");
        RunRequest run = Runs.of(Endpoint.BUILT_IN, prompt, SamplingParameters.DEFAULTS, true);
        assertThat(code(run, SnippetLanguage.CURL)).contains("if x != y: \\u0021important");
        assertThat(code(run, SnippetLanguage.PYTHON)).contains("if x != y: !important");
    }

    private static String refusal(FimPrompt prompt) {
        RunRequest run = Runs.of(Endpoint.BUILT_IN, prompt, SamplingParameters.DEFAULTS, true);
        return ((Snippet.Refused) Snippet.of(run, SnippetLanguage.CURL)).sentence();
    }

    private static String code(RunRequest run, SnippetLanguage language) {
        return ((Snippet.Code) Snippet.of(run, language)).text();
    }
}
