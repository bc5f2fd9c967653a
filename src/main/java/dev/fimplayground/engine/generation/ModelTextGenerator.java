package dev.fimplayground.engine.generation;

import dev.fimplayground.engine.generation.Generation.End;
import dev.fimplayground.tokenizer.Tokenizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/**
 * Generates with one language model. What the model still holds of the request before is not read again; the answer
 * is the same as if it were.
 */
public final class ModelTextGenerator implements TextGenerator {
    private final String name;
    private final Tokenizer tokenizer;
    private final LanguageModel model;
    private final HeldContext context;
    private final BitSet ends;
    private final BitSet forbidden = new BitSet();
    private final Turns turns = new Turns();

    /** @param ends the tokens that end a text; other control tokens, and unused ones, are never drawn */
    public ModelTextGenerator(String name, Tokenizer tokenizer, LanguageModel model, BitSet ends) {
        this.name = name;
        this.tokenizer = tokenizer;
        this.model = model;
        this.context = new HeldContext(model);
        this.ends = (BitSet) ends.clone();
        for (int token = 0; token < tokenizer.size(); token++) {
            boolean noText = tokenizer.isControl(token) || tokenizer.isUnused(token);
            forbidden.set(token, noText && !ends.get(token));
        }
    }

    @Override
    public String modelName() {
        return name;
    }

    @Override
    public int contextLength() {
        return model.contextLength();
    }

    @Override
    public Tokenizer tokenizer() {
        return tokenizer;
    }

    @Override
    public Generation generate(GenerationRequest request, GenerationOutput output, BooleanSupplier cancelled)
            throws ContextOverflowException {
        refuseAtSight(request.prompt());
        int[] prompt = tokenizer.encode(request.prompt());
        if (prompt.length == 0) {
            throw new IllegalArgumentException("the prompt is empty");
        }
        if (prompt.length >= contextLength()) {
            throw new ContextOverflowException(prompt.length, contextLength());
        }
        Object ticket = new Object();
        try {
            return turns.await(ticket, cancelled)
                    ? answer(request, prompt, output, cancelled)
                    : new Generation(End.CANCELLED, prompt.length, 0, 0);
        } finally {
            turns.end(ticket);
        }
    }

    /** Tokens are a bounded number of bytes long: what is far too long need not be made into tokens to be refused. */
    private void refuseAtSight(String prompt) throws ContextOverflowException {
        long bytes = prompt.codePoints()
                .mapToLong(point -> point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)
                .sum();
        int atLeast = (int) Math.ceilDiv(bytes, (long) tokenizer.longestToken());
        if (atLeast >= contextLength()) {
            throw ContextOverflowException.atLeast(atLeast, contextLength());
        }
    }

    private Generation answer(
            GenerationRequest request, int[] prompt, GenerationOutput output, BooleanSupplier cancelled) {
        AnsweringTurn turn = turn(request, prompt.length, output);
        int cached = context.keepCommonBeginning(prompt);
        int[] unread = Arrays.copyOfRange(prompt, cached, prompt.length);
        Optional<End> end = Optional.empty();
        while (end.isEmpty()) {
            float[] logits = context.read(unread, cancelled);
            boolean whole = model.length() == prompt.length + turn.drawn();
            end = whole && !cancelled.getAsBoolean() ? turn.draw(logits) : Optional.of(End.CANCELLED);
            unread = new int[] {turn.last()};
        }
        return new Generation(end.get(), prompt.length, turn.drawn(), cached);
    }

    private AnsweringTurn turn(GenerationRequest request, int promptLength, GenerationOutput output) {
        Sampler sampler = new Sampler(request, seed(request), model.vocabularySize(), forbidden);
        Answer answer = new Answer(new StopStrings(request.stop()), output);
        int most = Math.min(request.maxTokens(), contextLength() - promptLength);
        return new AnsweringTurn(request, tokenizer, sampler, answer, ends, most);
    }

    private static long seed(GenerationRequest request) {
        return request.seed().orElseGet(ThreadLocalRandom.current()::nextLong);
    }
}
