package dev.fimplayground.engine.gguf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes GGUF files for tests, sound ones and others. */
public final class GgufBytes {
    private static final int ALIGNMENT = 32;

    private record Tensor(int type, long[] shape, byte[] data) {}

    private final Map<String, byte[]> metadata = new LinkedHashMap<>();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private int version = 3;

    public GgufBytes version(int number) {
        version = number;
        return this;
    }

    public GgufBytes text(String key, String value) {
        return value(key, 8, string(value));
    }

    public GgufBytes integer(String key, int value) {
        return value(key, 4, little(4).putInt(value).array());
    }

    public GgufBytes number(String key, float value) {
        return value(key, 6, little(4).putFloat(value).array());
    }

    public GgufBytes texts(String key, List<String> values) {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        array.writeBytes(little(12).putInt(8).putLong(values.size()).array());
        values.forEach(value -> array.writeBytes(string(value)));
        return value(key, 9, array.toByteArray());
    }

    public GgufBytes integers(String key, List<Integer> values) {
        ByteBuffer array = little(12 + 4 * values.size()).putInt(5).putLong(values.size());
        values.forEach(array::putInt);
        return value(key, 9, array.array());
    }

    /** A value of any type, as it stands. */
    public GgufBytes value(String key, int type, byte[] value) {
        metadata.put(key, little(4 + value.length).putInt(type).put(value).array());
        return this;
    }

    public GgufBytes without(String key) {
        metadata.remove(key);
        tensors.remove(key);
        return this;
    }

    public GgufBytes tensor(String name, int type, byte[] data, long... shape) {
        tensors.put(name, new Tensor(type, shape, data));
        return this;
    }

    public GgufBytes floats(String name, float[] data, long... shape) {
        ByteBuffer bytes = little(4 * data.length);
        bytes.asFloatBuffer().put(data);
        return tensor(name, 0, bytes.array(), shape);
    }

    public byte[] toByteArray() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(little(20)
                .putInt(version)
                .putLong(tensors.size())
                .putLong(metadata.size())
                .array());
        metadata.forEach((key, value) -> {
            file.writeBytes(string(key));
            file.writeBytes(value);
        });
        writeTensors(file);
        return file.toByteArray();
    }

    private void writeTensors(ByteArrayOutputStream file) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        tensors.forEach((name, tensor) -> {
            file.writeBytes(string(name));
            ByteBuffer declaration = little(4 + 8 * tensor.shape().length + 4 + 8);
            declaration.putInt(tensor.shape().length);
            for (long length : tensor.shape()) {
                declaration.putLong(length);
            }
            file.writeBytes(
                    declaration.putInt(tensor.type()).putLong(data.size()).array());
            data.writeBytes(tensor.data());
            pad(data);
        });
        pad(file);
        file.writeBytes(data.toByteArray());
    }

    private static void pad(ByteArrayOutputStream out) {
        out.writeBytes(new byte[Math.floorMod(-out.size(), ALIGNMENT)]);
    }

    static byte[] string(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return little(8 + bytes.length).putLong(bytes.length).put(bytes).array();
    }

    static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
