package dev.fimplayground.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for a key in bytes, in whatever form a program might have left it there; letters' case does not matter. */
final class KeyTraces {
    private final Map<String, String> forms = new LinkedHashMap<>();

    KeyTraces(String key) {
        forms.put("plain", key);
        forms.put("reversed", new StringBuilder(key).reverse().toString());
        forms.put("UTF-16", bytes(key.getBytes(StandardCharsets.UTF_16BE)).substring(1));
        forms.put("hexadecimal", HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_8)));
        forms.put("JSON escapes", key.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining()));
        for (int shift = 0; shift < 3; shift++) {
            forms.put("Base64 at " + shift, base64(key, shift));
        }
    }

    /** What stays of the key's Base64 wherever it stands among other bytes. */
    private static String base64(String key, int shift) {
        String all = Base64.getEncoder().withoutPadding().encodeToString(("x".repeat(shift) + key).getBytes());
        return all.substring(shift == 0 ? 0 : shift + 1, all.length() - 1);
    }

    /** The forms, by what they are called. */
    Map<String, String> forms() {
        return Map.copyOf(forms);
    }

    /** Each file at or below {@code root} that has the key, and how. */
    List<String> below(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.forEach(file -> found.addAll(in(file)));
        }
        return found;
    }

    private List<String> in(Path file) {
        List<String> found = new ArrayList<>(in(file.toString()));
        try {
            if (Files.isRegularFile(file)) {
                found.addAll(in(bytes(Files.readAllBytes(file))));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found.stream().map(how -> file.getFileName() + ": " + how).toList();
    }

    private List<String> in(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return forms.entrySet().stream()
                .filter(form -> folded.contains(form.getValue().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String bytes(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
