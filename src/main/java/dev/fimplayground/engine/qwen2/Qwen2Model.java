package dev.fimplayground.engine.qwen2;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.generation.LanguageModel;
import dev.fimplayground.engine.gguf.GgufFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A Qwen2 model. A token's numbers do not depend on which others were read in the same call, so that what is read in
 * one piece, in several, or from the cache gives the same logits to the last bit. One thread at a time.
 */
public final class Qwen2Model implements LanguageModel {
    public static final String ARCHITECTURE = "qwen2";

    /** Models with more weights than this run from the file; the others take up to four bytes a weight, 128 MB. */
    static final long MOST_UNPACKED = 32L << 20;

    private final Qwen2Settings settings;
    private final Matrix embedding;
    private final List<Block> blocks = new ArrayList<>();
    private final float[] outputNorm;
    private final Matrix output;
    private final KeyValueCache cache;
    private final RotaryPositions positions;
    private final Slice slice;
    private final float[] last;
    private final float[] logits;
    private int length;

    /**
     * @param vocabularySize how many tokens the file's tokenizer has
     * @param workers used by large models only
     * @throws EngineException if the file is no Qwen2 model that this engine can run
     */
    public Qwen2Model(GgufFile file, int vocabularySize, Workers workers) throws EngineException {
        this(file, vocabularySize, weights(file) > MOST_UNPACKED ? Optional.of(workers) : Optional.empty());
    }

    Qwen2Model(GgufFile file, int vocabularySize, Optional<Workers> mapped) throws EngineException {
        this.settings = Qwen2Settings.of(file.metadata());
        Qwen2Tensors tensors = new Qwen2Tensors(file, mapped);
        this.embedding = tensors.matrix("token_embd.weight", vocabularySize, settings.width());
        for (int block = 0; block < settings.blocks(); block++) {
            blocks.add(new Block(settings, tensors, block));
        }
        this.outputNorm = tensors.vector("output_norm.weight", settings.width());
        this.output = tensors.has("output.weight")
                ? tensors.matrix("output.weight", vocabularySize, settings.width())
                : embedding;
        tensors.checkAllTaken();
        this.cache = new KeyValueCache(settings.blocks(), settings.keyWidth(), settings.contextLength());
        this.positions = new RotaryPositions(settings.headWidth(), settings.ropeBase());
        this.slice = new Slice(settings);
        this.last = new float[settings.width()];
        this.logits = new float[vocabularySize];
    }

    @Override
    public int vocabularySize() {
        return logits.length;
    }

    @Override
    public int contextLength() {
        return settings.contextLength();
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public void truncate(int length) {
        this.length = Objects.checkIndex(length, this.length + 1);
    }

    @Override
    public float[] read(int[] tokens, BooleanSupplier cancelled) {
        if (tokens.length == 0) {
            throw new IllegalArgumentException("no tokens to read");
        }
        Objects.checkFromIndexSize(length, tokens.length, contextLength());
        for (int from = 0; from < tokens.length; from += Slice.MOST) {
            int to = Math.min(tokens.length, from + Slice.MOST);
            if (!readSlice(Arrays.copyOfRange(tokens, from, to), cancelled)) {
                return logits;
            }
        }
        Functions.rmsNorm(last, outputNorm, settings.epsilon(), slice.normed(), 1);
        output.multiply(slice.normed(), 1, logits);
        return logits;
    }

    /** Asks {@code cancelled} before every block: a slice of a large model takes a while. */
    private boolean readSlice(int[] tokens, BooleanSupplier cancelled) {
        int width = settings.width();
        cache.ensure(length + tokens.length);
        positions.ensure(cache.capacity());
        slice.begin(tokens.length, cache.capacity());
        for (int i = 0; i < tokens.length; i++) {
            embedding.row(Objects.checkIndex(tokens[i], vocabularySize()), slice.states(), i * width);
        }
        for (int block = 0; block < blocks.size(); block++) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            blocks.get(block).apply(slice, cache.keys(block), cache.values(block), length, positions);
        }
        System.arraycopy(slice.states(), (tokens.length - 1) * width, last, 0, width);
        length += tokens.length;
        return true;
    }

    private static long weights(GgufFile file) {
        return file.tensors().values().stream()
                .mapToLong(tensor -> tensor.shape().stream().reduce(1L, (a, b) -> a * b))
                .sum();
    }
}
