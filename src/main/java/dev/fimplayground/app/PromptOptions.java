package dev.fimplayground.app;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the prefix and the suffix come from: the command line, files, or standard input. */
final class PromptOptions {
    private static final String STANDARD_INPUT = "-";

    @ArgGroup
    private @Nullable Prefix prefix;

    @ArgGroup
    private @Nullable Suffix suffix;

    private static final class Prefix {
        @Option(names = "--prefix", paramLabel = "TEXT", descriptionKey = "prefix")
        private @Nullable String text;

        @Option(names = "--prefix-file", paramLabel = "FILE", descriptionKey = "prefix-file")
        private @Nullable String file;
    }

    private static final class Suffix {
        @Option(names = "--suffix", paramLabel = "TEXT", descriptionKey = "suffix")
        private @Nullable String text;

        @Option(names = "--suffix-file", paramLabel = "FILE", descriptionKey = "suffix-file")
        private @Nullable String file;
    }

    /**
     * @param experiment the prompt of an experiment file, beside which none may be given
     * @throws BadArgumentException if a file cannot be read, or is not UTF-8
     */
    FimPrompt prompt(InputStream standardInput, Optional<FimPrompt> experiment) {
        if (experiment.isPresent()) {
            if (prefix != null || suffix != null) {
                throw new BadArgumentException(Texts.get("cli.two-prompts"));
            }
            return experiment.get();
        }
        String prefixFile = prefix == null ? null : prefix.file;
        String suffixFile = suffix == null ? null : suffix.file;
        if (STANDARD_INPUT.equals(prefixFile) && STANDARD_INPUT.equals(suffixFile)) {
            throw new BadArgumentException(Texts.get("cli.both-from-standard-input"));
        }
        return new FimPrompt(
                text(prefix == null ? null : prefix.text, prefixFile, standardInput),
                text(suffix == null ? null : suffix.text, suffixFile, standardInput));
    }

    /** Without folders; empty if the prefix is not from a file. */
    Optional<String> prefixFileName() {
        return Optional.ofNullable(prefix)
                .flatMap(given -> Optional.ofNullable(given.file))
                .filter(file -> !file.equals(STANDARD_INPUT))
                .map(file -> String.valueOf(Path.of(file).getFileName()));
    }

    private static String text(@Nullable String given, @Nullable String file, InputStream standardInput) {
        if (file == null) {
            return given == null ? "" : given;
        }
        try {
            byte[] bytes =
                    file.equals(STANDARD_INPUT) ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(file));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new BadArgumentException(Texts.format("cli.file-not-utf8", file));
        } catch (IOException unreadable) {
            throw new BadArgumentException(Texts.format(
                    "cli.file-unreadable", file, unreadable.getClass().getSimpleName()));
        }
    }
}
