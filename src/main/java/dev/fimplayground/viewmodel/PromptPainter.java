package dev.fimplayground.viewmodel;

import dev.fimplayground.completion.Tokenization;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.prompt.ContextDraft;
import dev.fimplayground.prompt.ContextRoom;
import dev.fimplayground.prompt.ContextSelection;
import dev.fimplayground.prompt.ContextSelector;
import dev.fimplayground.prompt.ModelVocabulary;
import dev.fimplayground.prompt.PromptAnatomy;
import dev.fimplayground.prompt.PromptChecks;
import dev.fimplayground.prompt.PromptDraft;
import dev.fimplayground.prompt.TokenCount;
import dev.fimplayground.prompt.VocabularySource;
import dev.fimplayground.session.ServerTokenizers;
import dev.fimplayground.text.FailureText;
import dev.fimplayground.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works out pictures of the prompt, one after the other, on a thread that may wait; keeps what it counted. */
final class PromptPainter {
    private static final Logger LOG = LoggerFactory.getLogger(PromptPainter.class);

    private final VocabularySource vocabularies;
    private final ServerTokenizers servers;
    private final ContextSelector selector = new ContextSelector();
    private volatile Optional<ServerAnswer> lastAnswer = Optional.empty();
    private volatile Optional<TokenCount> lastCount = Optional.empty();

    /** @param asked whether a person asked for it */
    private record ServerAnswer(Endpoint endpoint, String text, Tokenization answer, boolean asked) {}

    PromptPainter(VocabularySource vocabularies, ServerTokenizers servers) {
        this.vocabularies = vocabularies;
        this.servers = servers;
    }

    PromptPicture withoutCount(PromptInputs inputs) {
        PromptAnatomy anatomy = PromptAnatomy.of(inputs.template(), inputs.prompt(), List.of());
        return picture(inputs, anatomy, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Blocks while a vocabulary is read or a server counts.
     *
     * @param askServer whether a person asked for the server's count
     */
    PromptPicture paint(PromptInputs inputs, boolean askServer) {
        OptionalInt limitBefore = servers.contextLimit(inputs.endpoint());
        PromptPicture picture = paintOnce(inputs, askServer);
        boolean same = servers.contextLimit(inputs.endpoint()).equals(limitBefore);
        // What the server told of its context meanwhile decides how many files have room.
        return same ? picture : paintOnce(inputs, askServer);
    }

    private PromptPicture paintOnce(PromptInputs inputs, boolean askServer) {
        Optional<ModelVocabulary> vocabulary = vocabulary(inputs);
        Optional<ContextSelection> selection = vocabulary.flatMap(known -> selection(inputs, known));
        FimTemplate template = selection
                .filter(_ -> inputs.repository().filter(ContextDraft::sent).isPresent())
                .map(selected -> selected.context().around(inputs.template()))
                .orElse(inputs.template());
        List<String> control = vocabulary.map(ModelVocabulary::controlTokens).orElse(List.of());
        PromptAnatomy anatomy = PromptAnatomy.of(template, inputs.prompt(), control);
        if (inputs.prompt().problem().isPresent()) {
            return picture(inputs, anatomy, selection, Optional.empty(), Optional.empty());
        }
        Optional<ServerAnswer> answer = answer(inputs.endpoint(), anatomy.text(), askServer);
        Optional<TokenCount> count = answer.map(ServerAnswer::answer)
                .filter(Tokenization.Counted.class::isInstance)
                .map(Tokenization.Counted.class::cast)
                .map(counted -> TokenCount.byServer(counted, limit(vocabulary)))
                .or(() -> vocabulary.map(known -> count(known, anatomy.text())));
        return picture(
                inputs,
                anatomy,
                selection,
                count,
                answer.filter(ServerAnswer::asked).flatMap(given -> refusal(given.answer())));
    }

    private TokenCount count(ModelVocabulary vocabulary, String text) {
        TokenCount count =
                lastCount.map(before -> vocabulary.count(text, before)).orElseGet(() -> vocabulary.count(text));
        lastCount = Optional.of(count);
        return count;
    }

    private static PromptPicture picture(
            PromptInputs inputs,
            PromptAnatomy anatomy,
            Optional<ContextSelection> selection,
            Optional<TokenCount> count,
            Optional<String> refusal) {
        FimPrompt prompt = inputs.prompt();
        PromptDraft draft = new PromptDraft(prompt, anatomy, inputs.sampling(), inputs.lastRun(), count);
        PromptDrawing drawing = prompt.problem().isEmpty() ? PromptDrawing.of(anatomy, count) : PromptDrawing.NOTHING;
        return new PromptPicture(prompt, anatomy, selection, count, refusal, PromptChecks.findings(draft), drawing);
    }

    private Optional<ModelVocabulary> vocabulary(PromptInputs inputs) {
        try {
            return Optional.of(
                    vocabularies.of(inputs.endpoint(), inputs.model()).within(servers.contextLimit(inputs.endpoint())));
        } catch (RuntimeException unreadable) {
            LOG.warn("tokens cannot be counted", unreadable);
            return Optional.empty();
        }
    }

    private Optional<ContextSelection> selection(PromptInputs inputs, ModelVocabulary vocabulary) {
        return inputs.repository()
                .map(draft -> selector.select(
                        draft,
                        vocabulary,
                        ContextRoom.left(vocabulary, inputs.template(), inputs.prompt(), inputs.sampling())));
    }

    /** A server that has counted a text is not asked for the same one again. */
    private Optional<ServerAnswer> answer(Endpoint endpoint, String text, boolean asked) {
        Optional<ServerAnswer> known = lastAnswer.filter(
                last -> last.endpoint().equals(endpoint) && last.text().equals(text));
        boolean counted = known.filter(last -> last.answer() instanceof Tokenization.Counted)
                .isPresent();
        boolean may = servers.followsTyping(endpoint) || asked && servers.mayHave(endpoint);
        if (counted || !may) {
            return known;
        }
        lastAnswer = Optional.of(new ServerAnswer(endpoint, text, servers.tokenize(endpoint, text), asked));
        return lastAnswer;
    }

    private static OptionalInt limit(Optional<ModelVocabulary> vocabulary) {
        return vocabulary.map(ModelVocabulary::contextLimit).orElse(OptionalInt.empty());
    }

    private static Optional<String> refusal(Tokenization answer) {
        return switch (answer) {
            case Tokenization.Counted counted -> Optional.empty();
            case Tokenization.None none -> Optional.of(Texts.get("prompt.server.none"));
            case Tokenization.Failed failed ->
                Optional.of(Texts.format(
                        "prompt.server.failed", FailureText.of(failed.failure()).sentence()));
        };
    }
}
