package dev.fimplayground.engine.generation;

import dev.fimplayground.engine.generation.Generation.End;
import dev.fimplayground.tokenizer.Tokenizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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

    /** @param ends the tokens that end a text; other control tokens are never drawn */
    public ModelTextGenerator(String name, Tokenizer tokenizer, LanguageModel model, BitSet ends) {
        this.name = name;
        this.tokenizer = tokenizer;
        this.model = model;
        this.context = new HeldContext(model);
        this.ends = (BitSet) ends.clone();
        for (int token = 0; token < tokenizer.size(); token++) {
            forbidden.set(token, tokenizer.isControl(token) && !ends.get(token));
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
    public Generation generate(GenerationRequest request, GenerationOutput output, BooleanSupplier cancelled)
            throws ContextOverflowException {
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

    private Generation answer(
            GenerationRequest request, int[] prompt, GenerationOutput output, BooleanSupplier cancelled) {
        int cached = context.keepCommonBeginning(prompt);
        float[] logits = context.read(Arrays.copyOfRange(prompt, cached, prompt.length), cancelled);
        Answer answer = new Answer(new StopStrings(request.stop()), output);
        Sampler sampler = new Sampler(request, seed(request), model.vocabularySize(), forbidden);
        int most = Math.min(request.maxTokens(), contextLength() - prompt.length);
        for (int drawn = 0; ; drawn++) {
            if (cancelled.getAsBoolean() || model.length() != prompt.length + drawn) {
                return new Generation(End.CANCELLED, prompt.length, drawn, cached);
            }
            int token = sampler.next(logits);
            if (ends.get(token)) {
                answer.finish();
                return new Generation(End.STOP, prompt.length, drawn, cached);
            }
            if (answer.append(tokenizer.bytes(token), told(request, token, logits))) {
                return new Generation(End.STOP, prompt.length, drawn + 1, cached);
            }
            if (drawn + 1 == most) {
                answer.finish();
                return new Generation(End.LENGTH, prompt.length, drawn + 1, cached);
            }
            logits = context.read(new int[] {token}, cancelled);
        }
    }

    private List<GeneratedToken> told(GenerationRequest request, int token, float[] logits) {
        return request.logprobs().isPresent()
                ? List.of(new LogProbabilities(tokenizer, request.logprobs().getAsInt()).of(token, logits))
                : List.of();
    }

    private static long seed(GenerationRequest request) {
        return request.seed().orElseGet(ThreadLocalRandom.current()::nextLong);
    }
}
