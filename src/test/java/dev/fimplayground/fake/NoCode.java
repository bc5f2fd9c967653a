package dev.fimplayground.fake;

import dev.fimplayground.syntax.CodeRange;
import dev.fimplayground.syntax.CodeReader;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.syntax.NodeAnswer;
import dev.fimplayground.syntax.NodeStep;
import dev.fimplayground.syntax.SyntaxFault;
import java.util.List;
import java.util.Optional;

/** A platform where no grammar loads. */
public final class NoCode implements CodeReader {
    @Override
    public NodeAnswer node(String text, Language language, CodeRange from, NodeStep step) {
        return new NodeAnswer.NoGrammar();
    }

    @Override
    public Optional<List<SyntaxFault>> faults(String text, Language language) {
        return Optional.empty();
    }
}
