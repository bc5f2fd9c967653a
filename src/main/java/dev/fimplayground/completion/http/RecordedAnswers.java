package dev.fimplayground.completion.http;

import dev.fimplayground.completion.AnswerReplay;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireHead;

/** Reads recorded answers with the decoder, the parser and the text assembly of the live client. */
public final class RecordedAnswers implements AnswerReplay {

    @Override
    public Reading begin(WireHead head, StreamReading asked) {
        return head.isSuccess() ? new RecordedAnswer(head, asked) : new RecordedWhole(head.status());
    }
}
