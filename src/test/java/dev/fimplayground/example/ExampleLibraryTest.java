package dev.fimplayground.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.FimMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleLibraryTest {
    private final List<Example> examples = ExampleLibrary.load();

    @Test
    void holdsTheDocumentationsTwoAndSixMore() {
        assertThat(examples).hasSizeGreaterThanOrEqualTo(8);
        assertThat(examples.getFirst().prompt().prefix())
                .isEqualTo("Write a Python quick sort function, def quick_sort(arr):");
        assertThat(examples.getFirst().prompt().mode()).isEqualTo(FimMode.CONTINUE);
        assertThat(examples.get(ExampleLibrary.FIRST).prompt().prefix())
                .startsWith("def reverse_words_with_special_chars(s):\n    \"\"\"\n")
                .endsWith("\"\"\"\n    ");
        assertThat(examples.get(ExampleLibrary.FIRST).prompt().suffix()).isEqualTo("\n    return result\n");
    }

    @Test
    void eachCanBeSentAndHasATitleOfItsOwn() {
        assertThat(examples)
                .allSatisfy(example -> assertThat(example.prompt().problem()).isEmpty());
        assertThat(examples).extracting(Example::title).doesNotHaveDuplicates().doesNotContain("");
    }
}
