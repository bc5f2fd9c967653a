package dev.fimplayground.document.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileExperimentTest {
    private final ExperimentSchema schema = new ExperimentSchema();

    private static final String CONTEXT_FILE = "{\"path\": \"a\", \"text\": []}";

    private static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("{", "line 1: the file ends here"),
                Arguments.of("", "line 1: this must be an object"),
                Arguments.of("[]", "line 1: this must be an object"),
                Arguments.of("{}", "line 1: \"formatVersion\" is missing"),
                Arguments.of(
                        file("\"language\": \"python\"").replace("\"prefix\"", "\"pre\""), "\"prefix\" is missing"),
                Arguments.of(
                        "{\"formatVersion\": 0, \"prefix\": []}", "/formatVersion (line 1): this must be 1 or more"),
                Arguments.of(
                        "{\"formatVersion\": 1.5, \"prefix\": []}", "/formatVersion (line 1): this must be a whole"),
                Arguments.of(file("\"suffix\": 5"), "/suffix (line 4): this must be a text"),
                Arguments.of(file("\"repository\": []"), "/repository (line 4): this must be an object"),
                Arguments.of(
                        file("\"repository\": {\"name\": \"a\", \"path\": \"b\"}"),
                        "/repository (line 4): \"sent\" is missing"),
                Arguments.of(repository("\"name\": \"a\\nb\""), "/repository/name (line 4): this must be one line"),
                Arguments.of(
                        repository("\"name\": \"a\", \"budget\": -1"), "/repository/budget (line 4): this must be"),
                Arguments.of(
                        repository("\"name\": \"a\", \"budget\": 1000000000"),
                        "/repository/budget (line 4): a budget has at most 999,999,999 tokens"),
                Arguments.of(
                        repository("\"name\": \"a\", \"files\": [{\"path\": \"a\"}]"),
                        "/repository/files/0 (line 4): \"text\" is missing"),
                Arguments.of(
                        repository("\"name\": \"a\", \"files\": [" + CONTEXT_FILE + (", " + CONTEXT_FILE).repeat(100)
                                + "]"),
                        "/repository/files (line 4): there is room for 100 files here"),
                Arguments.of(file("\"suffix\": [\"a\",\n5]"), "/suffix/1 (line 5): this must be a text"),
                Arguments.of(file("\"suffix\": [[]]"), "/suffix/0 (line 4): this must be a text"),
                Arguments.of(file("\"suffix\": {}"), "/suffix (line 4): this must be a text"),
                Arguments.of(file("\"language\": \"cobol\""), "/language (line 4): this must be one of: plain, python"),
                Arguments.of(file("\"parameters\": []"), "/parameters (line 4): this must be an object"),
                Arguments.of(
                        file("\"parameters\": {\n\"top_p\": \"0.5\"}"),
                        "/parameters/top_p (line 5): this must be a number, or null"),
                Arguments.of(
                        file("\"parameters\": {\"top_p\": 0}"),
                        "/parameters/top_p (line 4): this must be a number in the range (0, 1]"),
                Arguments.of(file("\"parameters\": {\"temperature\": 1e999}"), "the range [0, 2)"),
                Arguments.of(file("\"parameters\": {\"temperature\": 1e999999999}"), "the range [0, 2)"),
                Arguments.of(file("\"parameters\": {\"seed\": 1.5}"), "/parameters/seed (line 4)"),
                Arguments.of(file("\"parameters\": {\"seed\": 99999999999}"), "/parameters/seed (line 4)"),
                Arguments.of(file("\"parameters\": {\"stop\": [\"\"]}"), "a stop string must not be empty"),
                Arguments.of(
                        file("\"parameters\": {\"stop\": \"a\"}"), "/parameters/stop (line 4): this must be an array"),
                Arguments.of(file("\"template\": {}"), "/template (line 4): \"family\" is missing"),
                Arguments.of(file("\"template\": {\"pattern\": \"{prefix}\"}"), "{prefix} and {suffix} once each"),
                Arguments.of(file("\"endpoint\": {\"kind\": \"custom\"}"), "\"baseUrl\" is missing"),
                Arguments.of(
                        file("\"endpoint\": {\"kind\": \"custom\", \"baseUrl\": \"file:///etc/passwd\"}"),
                        "/endpoint/baseUrl (line 4): this must be an address"),
                Arguments.of(
                        file("\"endpoint\": {\"kind\": \"custom\", \"baseUrl\": \"https://me:secret@host/v1\"}"),
                        "a key may hide there"),
                Arguments.of(
                        file("\"endpoint\": {\"kind\": \"custom\", \"baseUrl\": \"https://host/v1?key=secret\"}"),
                        "a key may hide there"),
                Arguments.of(file("\"result\": {\"ended\": \"finished\"}"), "\"text\" is missing"),
                Arguments.of(
                        file("\"result\": {\"ended\": \"finished\", \"text\": [], \"totalMs\": -1}"),
                        "/result/totalMs (line 4): this must be a number of milliseconds"),
                Arguments.of(
                        file("\"result\": {\"ended\": \"finished\", \"text\": [], \"totalMs\": 1e99999}"),
                        "/result/totalMs"),
                Arguments.of(
                        file("\"result\": {\"ended\": \"finished\", \"text\": [], \"chunks\": [{\"ms\": 1}]}"),
                        "/result/chunks/0 (line 4): \"text\" is missing"),
                Arguments.of(
                        file("\"result\": {\"ended\": \"finished\", \"text\": [], \"usage\": {\"promptTokens\": -1}}"),
                        "/result/usage/promptTokens"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithItsPlace(String file, String part) {
        assertThat(sentence(file)).contains(part).doesNotContain("secret").doesNotContain("passwd");
        assertThat(schema.problems(file.isEmpty() || file.equals("{") ? "[]" : file))
                .isNotEmpty();
    }

    private static Stream<Arguments> notJson() {
        return Stream.of(
                Arguments.of(file("\"x\": NaN"), "/x (line 4): what stands here is not JSON"),
                Arguments.of(file("\"x\": Infinity"), "/x (line 4): what stands here is not JSON"),
                Arguments.of(file("\"x\": 'a'"), "/x (line 4): what stands here is not JSON"),
                Arguments.of(file("\"x\": [1,]"), "what stands here is not JSON"),
                Arguments.of(file("\"x\": 01"), "what stands here is not JSON"),
                Arguments.of(file("// comment\n\"x\": 1"), "(line 4): what stands here is not JSON".substring(1)),
                Arguments.of(file("\"x\": \"a\nb\""), "what stands here is not JSON"),
                Arguments.of(file("\"x\": 1") + "{}", "the file should end before this"),
                Arguments.of(
                        file("\"x\": {\"a\": 1,\n\"b\": 2,\n\"a\": 3}"),
                        "/x/a (line 6): this name stands here for the second time"),
                Arguments.of(file("\"prefix\": []"), "/prefix (line 4): this name stands here for the second time"),
                Arguments.of(file("\"x\": \"\\ud800\""), "/x (line 4): this text holds half of a character"),
                Arguments.of(file("\"x\": [\"a\", \"\\udc00\\ud800\"]"), "/x/1 (line 4): this text holds half"),
                Arguments.of(file("\"\\ud800\": 1"), "what stands here is not JSON"),
                Arguments.of(file("\"x\": " + "[".repeat(70) + "]".repeat(70)), "nested deeper than 64 levels"),
                Arguments.of(file("\"x\": " + "{\"a\":".repeat(100_000)), "nested deeper than 64 levels"),
                Arguments.of(file("\"x\": " + "1".repeat(10_000)), "longer than any that means something"),
                Arguments.of(file("\"" + "n".repeat(10_000) + "\": 1"), "longer than any that means something"),
                Arguments.of("{\"x\": \"a", "/x (line 1): the file ends here"));
    }

    @ParameterizedTest
    @MethodSource("notJson")
    void whatIsNotCleanJsonIsRefusedWithItsPlace(String file, String part) {
        assertThat(sentence(file)).contains(part);
    }

    @Test
    void aLineOfTenMegabytesIsRefusedAndThePlaceIsNamed() {
        String line = "x".repeat(10_000_000);
        assertThat(sentence(file("\"suffix\": [\"a\",\n\"" + line + "\"]")))
                .contains("/suffix/1 (line 5)")
                .contains("10,000,000")
                .hasSizeLessThan(300);
        assertThat(sentence(file("\"suffix\": \"a\\n" + line + "\"")))
                .contains("/suffix (line 4)")
                .hasSizeLessThan(300);
    }

    @Test
    void tenMegabytesOnOneLineOfTheFileAreRead() throws Exception {
        String lines = "\"short\",".repeat(1_200_000);
        assertThat(ExperimentReader.read(file("\"suffix\": [" + lines + "\"end\"]"))
                        .experiment()
                        .prompt()
                        .suffix())
                .hasSize(1_200_000 * 6 + 3)
                .endsWith("\nend");
    }

    @Test
    void aNewerFileIsReadAndOneThatMeansSomethingElseIsRefusedAsNewer() throws Exception {
        ExperimentDocument newer = ExperimentReader.read(file("\"x\": 1").replace(": 1,", ": 7,"));
        assertThat(newer.isNewer()).isTrue();
        assertThat(newer.formatVersion()).isEqualTo(7);
        assertThat(sentence(file("\"suffix\": {\"rope\": 1}").replace(": 1,", ": 7,")))
                .contains("/suffix (line 4)")
                .contains("newer version");
    }

    @Test
    void aRepositoryIsReadUpToItsBoundsAndNotBeyond() throws Exception {
        String most = "x\\n".repeat(1_000_000);
        String file = "{\"path\": \"a\", \"text\": \"" + most + "\"}";
        String files = "\"name\": \"a\", \"files\": [" + file + (", " + CONTEXT_FILE).repeat(99) + "]";
        assertThat(ExperimentReader.read(repository(files))
                        .experiment()
                        .repository()
                        .orElseThrow()
                        .files())
                .hasSize(100);
        assertThat(sentence(repository(files.replace(most, most + "é"))))
                .contains("/repository/files/0/text (line 4): the text of a file has at most 2 MB");
    }

    private static String repository(String more) {
        return file("\"repository\": {\"sent\": true, \"path\": \"b\", " + more + "}");
    }

    private static String file(String more) {
        return "{\n\"formatVersion\": 1,\n\"prefix\": [\"a\"],\n" + more + "\n}";
    }

    private static String sentence(String file) {
        return catchThrowableOfType(UnreadableException.class, () -> ExperimentReader.read(file))
                .sentence();
    }
}
