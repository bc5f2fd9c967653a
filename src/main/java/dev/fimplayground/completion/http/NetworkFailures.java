package dev.fimplayground.completion.http;

import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.FailureReason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;

/** What it means when no answer came. */
final class NetworkFailures {
    private NetworkFailures() {}

    static ConnectionFailure of(HttpUrl url, IOException cause, WireProgress progress) {
        return new ConnectionFailure(reason(cause, progress), address(url) + ": " + words(cause));
    }

    /** Host and port, without the user's name and password that a URL may carry. */
    static String address(HttpUrl url) {
        return url.host() + ":" + url.port();
    }

    private static FailureReason reason(IOException cause, WireProgress progress) {
        if (progress.isConnected()) {
            return FailureReason.CONNECTION_LOST;
        }
        if (cause instanceof SSLException || progress.isSecuring()) {
            return FailureReason.TLS_FAILED;
        }
        if (progress.isProxied()) {
            return FailureReason.PROXY_FAILED;
        }
        if (cause instanceof UnknownHostException) {
            return FailureReason.HOST_UNKNOWN;
        }
        return cause instanceof ConnectException && isRefusal(cause)
                ? FailureReason.CONNECTION_REFUSED
                : FailureReason.CONNECTION_FAILED;
    }

    /** OkHttp wraps what the system said. */
    private static boolean isRefusal(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT).contains("refused")) {
                return true;
            }
        }
        return false;
    }

    /** What an exception says, or its name when it says nothing. */
    static String words(IOException cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
