package dev.fimplayground.completion.http;

import dev.fimplayground.model.CompletionRequest;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A request, written once, for every attempt and every redirect. */
final class PreparedRequest {
    private static final MediaType JSON = MediaType.get("application/json");

    private final byte[] json;
    private final String accepted;

    PreparedRequest(CompletionRequest request) {
        this(RequestBodyWriter.write(request), request.stream() ? "text/event-stream" : "application/json");
    }

    /** @param accepted the media type of the answer */
    PreparedRequest(byte[] json, String accepted) {
        this.json = json;
        this.accepted = accepted;
    }

    /** The body, to be read only. */
    byte[] json() {
        return json;
    }

    Request to(Destination destination) {
        return common(destination, accepted).post(new OneShotBody(json)).build();
    }

    /** A question without a body, whose answer is JSON. */
    static Request get(Destination destination) {
        return common(destination, "application/json").build();
    }

    /** Not compressed: a compressed stream arrives in lumps. */
    private static Request.Builder common(Destination destination, String accepted) {
        Request.Builder builder = new Request.Builder()
                .url(destination.url())
                .header("Accept", accepted)
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "fim-playground");
        destination.key().ifPresent(key -> builder.header("Authorization", "Bearer " + key.reveal()));
        return builder;
    }

    /** One shot, so that nobody but the retry policy decides to send it again. */
    private static final class OneShotBody extends RequestBody {
        private final byte[] json;

        OneShotBody(byte[] json) {
            this.json = json;
        }

        @Override
        public MediaType contentType() {
            return JSON;
        }

        @Override
        public long contentLength() {
            return json.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(json);
        }
    }
}
