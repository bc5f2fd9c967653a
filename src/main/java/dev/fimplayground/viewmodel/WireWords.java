package dev.fimplayground.viewmodel;

import dev.fimplayground.model.ChunkMeaning;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.RecordedChunk;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.TokenUsage;
import dev.fimplayground.model.WireEnding;
import dev.fimplayground.model.WireExchange;
import dev.fimplayground.model.WirePhase;
import dev.fimplayground.model.WireRecording;
import dev.fimplayground.text.FailureText;
import dev.fimplayground.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The words for what happened on the wire. */
public final class WireWords {
    private static final int MOST_SHOWN = 300;
    private static final int MOST_GAPS = 50;

    private WireWords() {}

    /** Milliseconds with one decimal, without a unit. */
    public static String milliseconds(long nanos) {
        return String.format(Locale.getDefault(), "%,.1f", nanos / 1e6);
    }

    static String sinceStart(long nanos) {
        return Texts.format("wire.time.moment", milliseconds(nanos));
    }

    static String phase(WirePhase phase) {
        return Texts.format(
                "wire.time.phase",
                Texts.get("wire.phase." + phase.kind().name().toLowerCase(Locale.ROOT)),
                milliseconds(phase.nanos()));
    }

    static String gap(WireTimeline.Gap gap) {
        return Texts.format("wire.time.gap", milliseconds(gap.to() - gap.from()));
    }

    /** One line of the list of exchanges. */
    public static String exchange(WireExchange exchange) {
        String name = exchange.hop() == 0
                ? Texts.format("wire.exchange", exchange.attempt())
                : Texts.format("wire.exchange.hop", exchange.attempt(), exchange.hop());
        return exchange.head()
                .map(head -> Texts.format("wire.exchange.status", name, String.valueOf(head.status())))
                .orElse(name);
    }

    /** How it ended and what came next, in one sentence. */
    public static String ending(WireExchange exchange) {
        String how = exchange.ending().map(WireWords::ending).orElseGet(() -> Texts.get("wire.ending.open"));
        return exchange.pause()
                .map(pause -> Texts.format("wire.ending.retry", how, UsageViewModel.words(pause)))
                .orElse(how);
    }

    private static String ending(WireEnding ending) {
        return switch (ending) {
            case WireEnding.Complete() -> Texts.get("wire.ending.complete");
            case WireEnding.Redirected(String url) -> Texts.format("wire.ending.redirected", url);
            case WireEnding.Failed(FailureReason reason, String detail) -> sentence(reason, detail);
            case WireEnding.Cancelled() -> Texts.get("wire.ending.cancelled");
        };
    }

    private static String sentence(FailureReason reason, String detail) {
        return FailureText.of(new ConnectionFailure(reason, detail)).sentence();
    }

    /** What the time was spent on, a line each. */
    public static String times(WireExchange exchange, WireTimeline timeline) {
        StringBuilder lines = new StringBuilder(connection(exchange)).append('\n');
        timeline.phases().forEach(phase -> lines.append(phase(phase)).append('\n'));
        timeline.gaps().stream()
                .limit(MOST_GAPS)
                .forEach(gap -> lines.append(
                                Texts.format("wire.time.gapAt", milliseconds(gap.from() - timeline.start()), gap(gap)))
                        .append('\n'));
        return lines.append(ending(exchange)).toString();
    }

    /** How the connection came about. */
    private static String connection(WireExchange exchange) {
        return exchange.connection()
                .map(connection -> Texts.format(
                        connection.reused() ? "wire.connection.reused" : "wire.connection.new",
                        connection.remote(),
                        connection.protocol()))
                .orElseGet(() -> Texts.get("wire.connection.none"));
    }

    /** How the stream was read. */
    static String reading(WireRecording recording, WirePicture.Exchange shown) {
        Optional<StreamReading> read = recording.isClosed() ? recording.read() : shown.reading();
        if (shown.reading().isEmpty() || read.isEmpty()) {
            boolean over = shown.wire().ending().isPresent();
            return Texts.get(over ? "wire.reading.whole" : "wire.reading.unknown");
        }
        String how = Texts.get("wire.reading." + read.get().name().toLowerCase(Locale.ROOT));
        String why = recording.asked() == StreamReading.AUTO ? "wire.reading.recognised" : "wire.reading.forced";
        return Texts.format(why, how);
    }

    /** What a chunk says, in one line. */
    public static String meaning(RecordedChunk chunk) {
        return switch (chunk.meaning()) {
            case ChunkMeaning.Text(String text, var finish, var usage) -> oneLine(text);
            case ChunkMeaning.Done() -> Texts.get("wire.chunk.done");
            case ChunkMeaning.Silent() -> Texts.get("wire.chunk.silent");
            case ChunkMeaning.Problem(FailureReason reason, String detail) -> sentence(reason, detail);
            case ChunkMeaning.Incomplete() -> Texts.get("wire.chunk.incomplete");
            case ChunkMeaning.LeftOut(long bytes, long events) -> Texts.format("wire.chunk.leftOut", bytes, events);
            case ChunkMeaning.Settled() -> Texts.get("wire.chunk.settled");
        };
    }

    /** The chunk's own bytes as text, in one line. */
    public static String raw(RecordedChunk chunk) {
        int shown = Math.min(chunk.raw().length(), 4 * MOST_SHOWN);
        return oneLine(new String(chunk.raw().array(), 0, shown, StandardCharsets.UTF_8));
    }

    private static String oneLine(String text) {
        String start = text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
        return new RawSigns().next(start).replace("\n", "↵").replace("\t", "⇥");
    }

    /** Finish reason and usage, as far as the chunk has them. */
    public static String facts(RecordedChunk chunk) {
        if (!(chunk.meaning() instanceof ChunkMeaning.Text(String text, var finish, var usage))) {
            return "";
        }
        String reason = finish.map(known -> known.wireName()).orElse("");
        String counts = usage.map(WireWords::usage).orElse("");
        return reason.isEmpty() || counts.isEmpty() ? reason + counts : reason + " · " + counts;
    }

    private static String usage(TokenUsage usage) {
        return Texts.format("wire.chunk.usage", usage.promptTokens(), usage.completionTokens());
    }
}
