package dev.fimplayground.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "def f(x):",
                "import os\n",
                "from a.b import c",
                "class A:",
                "    return result",
                "    for x in xs:\n        ",
                "Write a Python quick sort function, def quick_sort(arr):"
            })
    void pythonIsRecognised(String text) {
        assertThat(Language.detect(text)).isEqualTo(Language.PYTHON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Dear reader, return to the harbour.",
                "int main(void) {\n    return 0;\n}",
                "import java.util.List;\n",
                "SELECT * FROM t"
            })
    void otherTextIsPlain(String text) {
        assertThat(Language.detect(text)).isEqualTo(Language.PLAIN);
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasAName(Language language) {
        assertThat(language.displayName()).isNotBlank();
    }
}
