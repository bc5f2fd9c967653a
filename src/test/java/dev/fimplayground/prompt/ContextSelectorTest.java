package dev.fimplayground.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.RepositoryContext;
import dev.fimplayground.prompt.ContextSelection.CountedFile;
import dev.fimplayground.tokenizer.QwenVocabulary;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ContextSelectorTest {
    private static final ContextFile A = new ContextFile("a.py", "import b\n");
    private static final ContextFile B = new ContextFile("b.py", "x = 1");
    private static final ContextFile LONG = new ContextFile("long.py", "y".repeat(500));
    private static final ModelVocabulary LETTERS = ModelVocabulary.exact(new Letters(), OptionalInt.empty());

    private final ContextSelector selector = new ContextSelector();

    @Test
    void everythingStaysWhenItFits() {
        ContextSelection selection = within(1_000, A, LONG, B);
        assertThat(selection.context().files()).containsExactly(A, LONG, B);
        assertThat(selection.context().leftOut()).isEmpty();
        assertThat(selection.tokens()).isEqualTo(selection.context().preamble().length());
    }

    @Test
    void aFileThatDoesNotFitIsNamedWithItsTokensAndDoesNotKeepOutASmallerOne() {
        ContextSelection selection = within(120, A, LONG, B);
        assertThat(selection.context().files()).containsExactly(A, B);
        assertThat(selection.context().leftOut()).containsExactly("long.py");
        assertThat(selection.leftOut())
                .containsExactly(
                        new CountedFile(LONG, RepositoryContext.rendered(LONG).length(), false));
        assertThat(selection.tokens())
                .isEqualTo(selection.context().preamble().length())
                .isLessThanOrEqualTo(120);
    }

    @Test
    void theFilesNearestToTheHoleComeFirstAndTheBudgetIsKeptToTheToken() {
        int room = new RepositoryContext("shop", "c.py", List.of(B), List.of())
                .preamble()
                .length();
        assertThat(within(room, A, LONG, B).context().files()).containsExactly(B);
        assertThat(within(room - 1, A, LONG, B).context().files()).isEmpty();
    }

    @Test
    void withoutABudgetTheSuggestionIsKeptToAndWithoutEitherEverythingIsTaken() {
        ContextDraft draft = draft(OptionalInt.empty(), A, LONG, B);
        assertThat(selector.select(draft, LETTERS, OptionalInt.of(120)).leftOut())
                .hasSize(1);
        assertThat(selector.select(draft, LETTERS, OptionalInt.empty()).leftOut())
                .isEmpty();
    }

    @Test
    void aChangedFileIsCountedAgain() {
        assertThat(within(1_000, B).tokens()).isEqualTo(within(1_000, B).tokens());
        ContextFile longer = new ContextFile("b.py", "x = 12345");
        assertThat(within(1_000, longer).tokens()).isEqualTo(within(1_000, B).tokens() + 4);
    }

    @Test
    void anotherVocabularyCountsAnew() {
        ModelVocabulary qwen = ModelVocabulary.exact(QwenVocabulary.load(), OptionalInt.empty());
        ContextDraft draft = draft(OptionalInt.empty(), A, LONG, B);
        selector.select(draft, LETTERS, OptionalInt.empty());

        ContextSelection selection = selector.select(draft, qwen, OptionalInt.empty());

        // Counted file by file, and as the one text that is sent.
        assertThat(selection.tokens())
                .isEqualTo(qwen.tokenizer().encode(selection.context().preamble()).length);
    }

    @Test
    void theOtherFilesStandBeforeThePromptInTheirOrder() {
        RepositoryContext context = new RepositoryContext("shop", "c.py", List.of(A, B), List.of());
        assertThat(context.around(FimTemplate.QWEN).render(new FimPrompt("P", "S")))
                .isEqualTo("<|repo_name|>shop\n<|file_sep|>a.py\nimport b\n<|file_sep|>b.py\nx = 1\n"
                        + "<|file_sep|>c.py\n<|fim_prefix|>P<|fim_suffix|>S<|fim_middle|>");
        assertThat(context.around(FimTemplate.QWEN).render(new FimPrompt("P", "")))
                .startsWith(context.preamble() + "<|fim_prefix|>P");
    }

    @Test
    void itsTextsAreSegmentsOfTheirOwnAndItsControlTokensAreChips() {
        RepositoryContext context = new RepositoryContext("r", "p", List.of(A), List.of());
        PromptAnatomy anatomy = PromptAnatomy.of(context.around(FimTemplate.QWEN), new FimPrompt("P", ""), List.of());
        assertThat(anatomy.segments().stream().filter(Segment::control))
                .hasSize(5)
                .noneMatch(Segment::strayControl);
        assertThat(anatomy.segments().stream()
                        .filter(segment -> segment.context().isPresent())
                        .map(segment -> anatomy.text().substring(segment.start(), segment.end())))
                .containsExactly("r\n", "a.py\n", "import b\n", "p\n");
    }

    private ContextSelection within(int budget, ContextFile... files) {
        return selector.select(draft(OptionalInt.of(budget), files), LETTERS, OptionalInt.empty());
    }

    private static ContextDraft draft(OptionalInt budget, ContextFile... files) {
        return new ContextDraft("shop", "c.py", List.of(files), budget, true);
    }
}
