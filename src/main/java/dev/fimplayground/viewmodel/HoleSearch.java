package dev.fimplayground.viewmodel;

import dev.fimplayground.prompt.VocabularySource;
import dev.fimplayground.syntax.CodeRange;
import dev.fimplayground.syntax.CodeReader;
import dev.fimplayground.syntax.NodeAnswer;
import dev.fimplayground.syntax.NodeStep;
import dev.fimplayground.tokenizer.Tokenizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the next token or syntax node for the hole. Blocks: to be used on {@code background}. Keeps nothing. */
record HoleSearch(VocabularySource vocabularies, CodeReader code) {
    private static final Logger LOG = LoggerFactory.getLogger(HoleSearch.class);

    HoleAnswer answer(HoleQuestion question) {
        return switch (question.move()) {
            case TOKEN_FORWARD, TOKEN_BACK -> token(question);
            case NODE_NEXT -> node(question, NodeStep.NEXT);
            case NODE_PREVIOUS -> node(question, NodeStep.PREVIOUS);
            case NODE_PARENT -> node(question, NodeStep.PARENT);
            case NODE_CHILD -> node(question, NodeStep.CHILD);
            case WORD_FORWARD, WORD_BACK, LINE_FORWARD, LINE_BACK ->
                throw new IllegalArgumentException("found at once: " + question.move());
        };
    }

    private HoleAnswer token(HoleQuestion question) {
        boolean forward = question.move() == HoleMove.TOKEN_FORWARD;
        if ((forward ? question.suffix() : question.prefix()).length() == 0) {
            return new HoleAnswer.Stays(forward ? "hole.atEnd" : "hole.atBeginning");
        }
        try {
            Tokenizer tokenizer =
                    vocabularies.of(question.endpoint(), question.model()).tokenizer();
            String whole = question.whole();
            TokenBorders borders = TokenBorders.around(question.range(), whole, tokenizer);
            return new HoleAnswer.Goes(whole, forward ? borders.next() : borders.previous(), false);
        } catch (RuntimeException unreadable) {
            LOG.warn("the hole cannot move by tokens", unreadable);
            return new HoleAnswer.Stays("hole.token.unknown");
        }
    }

    private HoleAnswer node(HoleQuestion question, NodeStep step) {
        String whole = question.whole();
        CodeRange from = question.range();
        return switch (code.node(whole, question.language(), from, step)) {
            case NodeAnswer.Found(CodeRange range) -> new HoleAnswer.Goes(whole, range, true);
            case NodeAnswer.AtTheEnd() -> new HoleAnswer.Stays(noNode(step));
            case NodeAnswer.NoGrammar() -> new HoleAnswer.Stays("hole.node.noGrammar");
            case NodeAnswer.TooLarge() -> new HoleAnswer.Stays("hole.node.tooLarge");
        };
    }

    private static String noNode(NodeStep step) {
        return switch (step) {
            case NEXT -> "hole.node.noNext";
            case PREVIOUS -> "hole.node.noPrevious";
            case PARENT -> "hole.node.noParent";
            case CHILD -> "hole.node.noChild";
        };
    }
}
