package dev.fimplayground.document.experiment;

import dev.fimplayground.text.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON from anywhere: nothing that the standard does not allow, no name twice, no half characters, no depth or
 * number that would cost more than it tells. What is refused is refused with its place.
 */
public final class StrictJson {
    static final int DEEPEST = 64;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NUMBER = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(LONGEST_NAME)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** @throws UnreadableException with a sentence that names the place */
    public static JsonNode parse(String text) throws UnreadableException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            check(parser);
        }
        return MAPPER.readTree(text);
    }

    /** The line, from 1, on which the value at {@code pointer} begins; 0 if there is none. */
    static int lineOf(String pointer, String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean value = token != JsonToken.PROPERTY_NAME && !token.isStructEnd();
                if (value && JsonPlace.isAt(pointer, parser, token)) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
            return 0;
        } catch (JacksonException brokenBefore) {
            return 0;
        }
    }

    private static void check(JsonParser parser) throws UnreadableException {
        Deque<Set<String>> names = new ArrayDeque<>();
        boolean ended = false;
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (ended) {
                    throw refused(parser, Texts.get("json.after"));
                }
                switch (token) {
                    case START_OBJECT -> names.push(new HashSet<>());
                    case END_OBJECT -> names.pop();
                    case PROPERTY_NAME -> checkName(parser, names.element());
                    case VALUE_STRING -> checkText(parser, parser.getString());
                    default -> {}
                }
                ended = parser.streamReadContext().inRoot();
            }
        } catch (StreamConstraintsException tooMuch) {
            boolean depth = parser.streamReadContext().getNestingDepth() >= DEEPEST;
            throw refused(parser, depth ? Texts.format("json.deep", DEEPEST) : Texts.get("json.long"));
        } catch (UnexpectedEndOfInputException cut) {
            throw refused(parser, Texts.get("json.cut"));
        } catch (JacksonException malformed) {
            throw refused(parser, Texts.get("json.malformed"));
        }
    }

    private static void checkName(JsonParser parser, Set<String> names) throws UnreadableException {
        checkText(parser, parser.currentName());
        if (!names.add(parser.currentName())) {
            throw refused(parser, Texts.get("json.twice"));
        }
    }

    private static void checkText(JsonParser parser, String text) throws UnreadableException {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                throw refused(parser, Texts.get("json.surrogate"));
            }
        }
    }

    private static UnreadableException refused(JsonParser parser, String what) {
        return new UnreadableException(JsonPlace.at(parser), what);
    }
}
