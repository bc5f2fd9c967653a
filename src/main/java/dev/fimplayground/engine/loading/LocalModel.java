package dev.fimplayground.engine.loading;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.Excerpt;
import dev.fimplayground.engine.generation.ModelTextGenerator;
import dev.fimplayground.engine.generation.TextGenerator;
import dev.fimplayground.engine.gguf.GgufFile;
import dev.fimplayground.engine.qwen2.Qwen2Model;
import dev.fimplayground.engine.qwen2.Workers;
import dev.fimplayground.text.Texts;
import dev.fimplayground.tokenizer.ByteLevelBpe;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A model that has been read and can generate; owns its threads until it is closed. */
public final class LocalModel implements AutoCloseable {
    private final TextGenerator generator;
    private final long size;
    private final Workers workers;

    private LocalModel(MemorySegment file, String name, Workers workers) throws EngineException {
        GgufFile gguf = GgufFile.read(file);
        Optional<String> architecture = gguf.metadata().text("general.architecture");
        if (!architecture.equals(Optional.of(Qwen2Model.ARCHITECTURE))) {
            throw new EngineException(Texts.format(
                    "gguf.architecture",
                    architecture.map(Excerpt::of).orElseGet(() -> Texts.get("gguf.notGiven")),
                    Qwen2Model.ARCHITECTURE));
        }
        VocabularyReader vocabulary = new VocabularyReader(gguf.metadata());
        ByteLevelBpe tokenizer = vocabulary.tokenizer();
        Qwen2Model model = new Qwen2Model(gguf, tokenizer.size(), workers);
        String ownName = gguf.metadata()
                .text("general.name")
                .filter(own -> !own.isBlank())
                .map(Excerpt::of)
                .orElse(name);
        this.generator = new ModelTextGenerator(ownName, tokenizer, model, vocabulary.ends(tokenizer));
        this.size = file.byteSize();
        this.workers = workers;
    }

    /**
     * Opens a GGUF file. The file is mapped, and must not be shortened while the model is open.
     *
     * @throws EngineException if it cannot be read or is no model that this engine runs; one plain sentence
     */
    public static LocalModel open(Path file) throws EngineException {
        String name = String.valueOf(file.getFileName());
        try (FileChannel channel = FileChannel.open(file)) {
            return read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()), name);
        } catch (NoSuchFileException absent) {
            throw unusable(name, Texts.get("gguf.noFile"), absent);
        } catch (IOException unreadable) {
            throw unusable(name, Texts.format("gguf.unreadable", String.valueOf(unreadable.getMessage())), unreadable);
        }
    }

    /**
     * Reads a GGUF file that is already in memory, for instance a class-path resource.
     *
     * @param name what the model is called when its metadata does not say, and in messages
     * @throws EngineException as {@link #open}
     */
    public static LocalModel of(byte[] gguf, String name) throws EngineException {
        return read(MemorySegment.ofArray(gguf).asReadOnly(), name);
    }

    /** The model's text generator; usable until the model is closed. */
    public TextGenerator generator() {
        return generator;
    }

    /** Size of the model's file. */
    public long sizeInBytes() {
        return size;
    }

    /**
     * Runs the code that generates until it is compiled; blocks for some hundred milliseconds. May run at the same
     * time as requests.
     *
     * @param wanted asked again and again; once it says that a request is there, this ends and leaves it the turn
     */
    public void warmUp(BooleanSupplier wanted) {
        new WarmUp(generator, wanted).run();
    }

    /** Ends its threads; its file is let go of when nothing refers to the model any more. */
    @Override
    public void close() {
        workers.close();
    }

    private static LocalModel read(MemorySegment file, String name) throws EngineException {
        Workers workers = Workers.forThisMachine();
        try {
            return new LocalModel(file, name, workers);
        } catch (EngineException unfit) {
            workers.close();
            throw unusable(name, String.valueOf(unfit.getMessage()), unfit);
        } catch (OutOfMemoryError tooLarge) {
            workers.close();
            throw unusable(name, Texts.get("gguf.memory"), tooLarge);
        }
    }

    private static EngineException unusable(String name, String reason, Throwable cause) {
        return new EngineException(Texts.format("gguf.unusable", name, reason), cause);
    }
}
