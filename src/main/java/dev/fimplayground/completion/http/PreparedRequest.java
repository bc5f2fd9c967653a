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

    /** Not compressed: a compressed stream arrives in lumps. */
    Request to(Destination destination) {
        Request.Builder builder = new Request.Builder()
                .url(destination.url())
                .header("Accept", accepted)
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "fim-playground")
                .post(new OneShotBody(json));
        destination.key().ifPresent(key -> builder.header("Authorization", "Bearer " + key.reveal()));
        return builder.build();
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
