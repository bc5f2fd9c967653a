package dev.fimplayground.completion.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an answer's body really is; labels lie, so its first bytes decide. */
enum AnswerKind {
    EVENTS,
    JSON,
    HTML,
    OTHER;

    private static final int ENOUGH = 8;
    private static final int MOST_WHITE_SPACE = 4 * 1024;

    /**
     * @param contentType the label, which decides only where the bytes do not
     * @param complete whether {@code start} is the whole body
     * @return empty when more bytes are needed
     */
    static Optional<AnswerKind> of(byte[] start, boolean complete, String contentType) {
        String text =
                new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        if (text.isEmpty()) {
            return complete || start.length > MOST_WHITE_SPACE ? Optional.of(OTHER) : Optional.empty();
        }
        return switch (text.charAt(0)) {
            case '{', '[' -> Optional.of(JSON);
            case '<' -> Optional.of(HTML);
            case ':' -> Optional.of(EVENTS);
            default -> ofWords(text, complete, contentType);
        };
    }

    private static Optional<AnswerKind> ofWords(String text, boolean complete, String contentType) {
        if (contentType.toLowerCase(Locale.ROOT).contains("event-stream")
                || Stream.of("data:", "event:", "id:", "retry:").anyMatch(text::startsWith)) {
            return Optional.of(EVENTS);
        }
        return complete || text.length() >= ENOUGH ? Optional.of(OTHER) : Optional.empty();
    }
}
