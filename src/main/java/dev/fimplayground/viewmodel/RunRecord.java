package dev.fimplayground.viewmodel;

import dev.fimplayground.document.experiment.RecordedResult;
import dev.fimplayground.document.experiment.RecordedResult.Ended;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunRequest;
import java.util.List;

/** A run that has ended: what was sent and what came back. */
record RunRecord(RunRequest request, RecordedResult result) {
    /** Of a kept run, without its chunks: the history times them by another clock than the whole. */
    static RunRecord of(Run kept) {
        CompletionResult result = kept.outcome().result();
        Ended ended = switch (kept.status()) {
            case FINISHED -> Ended.FINISHED;
            case CANCELLED -> Ended.CANCELLED;
            case RUNNING, FAILED, INTERRUPTED -> Ended.FAILED;
        };
        return new RunRecord(
                kept.request(),
                new RecordedResult(
                        ended,
                        result.text(),
                        result.finishReason(),
                        result.usage(),
                        result.model(),
                        List.of(),
                        result.timings()));
    }
}
