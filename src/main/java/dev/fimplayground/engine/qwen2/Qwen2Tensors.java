package dev.fimplayground.engine.qwen2;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.Excerpt;
import dev.fimplayground.engine.gguf.GgufFile;
import dev.fimplayground.engine.gguf.GgufTensor;
import dev.fimplayground.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes tensors out of a file by name, each checked for its shape, and knows which were not asked for. */
final class Qwen2Tensors {
    private final GgufFile file;
    private final Optional<Workers> workers;
    private final Set<String> taken = new HashSet<>();

    /** @param workers what multiplies with matrices that stay in the file; empty: matrices are unpacked to the heap */
    Qwen2Tensors(GgufFile file, Optional<Workers> workers) {
        this.file = file;
        this.workers = workers;
    }

    boolean has(String name) {
        return file.tensors().containsKey(name);
    }

    Matrix matrix(String name, int rows, int width) throws EngineException {
        GgufTensor tensor = take(name, List.of((long) width, (long) rows));
        return workers.isPresent()
                ? new MappedMatrix(tensor, rows, width, workers.get())
                : new UnpackedMatrix(tensor, rows, width);
    }

    float[] vector(String name, int length) throws EngineException {
        GgufTensor tensor = take(name, List.of((long) length));
        float[] numbers = new float[length];
        tensor.decodeRow(0, new byte[tensor.rowBytes()], numbers, 0);
        return numbers;
    }

    /** Zeros if the file has no such vector. */
    float[] optionalVector(String name, int length) throws EngineException {
        return has(name) ? vector(name, length) : new float[length];
    }

    /** A tensor that nobody asked for means a model that computes something else. */
    void checkAllTaken() throws EngineException {
        for (String name : file.tensors().keySet()) {
            if (!taken.contains(name)) {
                throw new EngineException(Texts.format("gguf.tensor.unknown", Excerpt.quoted(name)));
            }
        }
    }

    private GgufTensor take(String name, List<Long> shape) throws EngineException {
        GgufTensor tensor = file.tensors().get(name);
        if (tensor == null) {
            throw new EngineException(Texts.format("gguf.tensor.missing", Excerpt.quoted(name)));
        }
        if (!tensor.shape().equals(shape)) {
            throw new EngineException(Texts.format(
                    "gguf.tensor.shape", Excerpt.quoted(name), tensor.shape().toString(), shape.toString()));
        }
        taken.add(name);
        return tensor;
    }
}
