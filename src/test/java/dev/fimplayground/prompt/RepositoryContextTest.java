package dev.fimplayground.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepositoryContextTest {
    private static final ContextFile A = new ContextFile("a.py", "import b\n");
    private static final ContextFile B = new ContextFile("b.py", "x = 1");
    private static final ContextFile LONG = new ContextFile("long.py", "y".repeat(500));
    private static final RepositoryContext CONTEXT = new RepositoryContext("shop", "c.py", List.of(A, LONG, B));

    @Test
    void theOtherFilesStandBeforeThePromptInTheirOrder() {
        RepositoryContext context = new RepositoryContext("shop", "c.py", List.of(A, B));
        assertThat(context.around(FimTemplate.QWEN).render(new FimPrompt("P", "S")))
                .isEqualTo("<|repo_name|>shop\n<|file_sep|>a.py\nimport b\n<|file_sep|>b.py\nx = 1\n"
                        + "<|file_sep|>c.py\n<|fim_prefix|>P<|fim_suffix|>S<|fim_middle|>");
    }

    @Test
    void itsControlTokensAreChips() {
        PromptAnatomy anatomy = PromptAnatomy.of(
                new RepositoryContext("r", "p", List.of()).around(FimTemplate.QWEN), new FimPrompt("P", ""), List.of());
        assertThat(anatomy.segments().stream().filter(Segment::control)).hasSize(4);
    }

    @Test
    void everythingStaysWhenItFits() {
        RepositoryContext.Selection selection = CONTEXT.within(1_000, new Letters());
        assertThat(selection.context()).isEqualTo(CONTEXT);
        assertThat(selection.leftOut()).isEmpty();
        assertThat(selection.tokens()).isEqualTo(preambleLength(CONTEXT));
    }

    @Test
    void aFileThatDoesNotFitIsNamedAndDoesNotKeepOutASmallerOne() {
        RepositoryContext.Selection selection = CONTEXT.within(120, new Letters());
        assertThat(selection.leftOut()).containsExactly(LONG);
        assertThat(selection.context().files()).containsExactly(A, B);
        assertThat(selection.tokens())
                .isEqualTo(preambleLength(selection.context()))
                .isLessThanOrEqualTo(120);
    }

    @Test
    void theFilesNearestToTheHoleComeFirst() {
        int room = preambleLength(new RepositoryContext("shop", "c.py", List.of(B)));
        assertThat(CONTEXT.within(room, new Letters()).context().files()).containsExactly(B);
        assertThat(CONTEXT.within(room - 1, new Letters()).context().files()).isEmpty();
    }

    private static int preambleLength(RepositoryContext context) {
        String rendered = context.around(FimTemplate.QWEN).render(new FimPrompt("P", ""));
        return rendered.indexOf("<|fim_prefix|>");
    }
}
