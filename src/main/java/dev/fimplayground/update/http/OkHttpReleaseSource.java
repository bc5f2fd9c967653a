package dev.fimplayground.update.http;

import dev.fimplayground.update.Release;
import dev.fimplayground.update.ReleaseException;
import dev.fimplayground.update.ReleaseException.Reason;
import dev.fimplayground.update.ReleaseSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks by one GET that tells nothing of this program but its name. Redirects are followed within https. Cheap to
 * construct; safe for use by several threads.
 */
public final class OkHttpReleaseSource implements ReleaseSource {
    /** In bytes, unpacked; some thousand releases. */
    static final int LARGEST = 256 * 1024;

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Supplier<OkHttpClient.Builder> clients;
    private final Duration limit;
    private @Nullable OkHttpClient client;

    public OkHttpReleaseSource() {
        this(OkHttpClient.Builder::new, LIMIT);
    }

    /** @param limit for the whole call, from the look-up of the name to the last byte */
    OkHttpReleaseSource(Supplier<OkHttpClient.Builder> clients, Duration limit) {
        this.clients = clients;
        this.limit = limit;
    }

    @Override
    public Optional<Release> newest(URI list) throws ReleaseException {
        return ReleaseList.read(ask(list)).stream().max(Comparator.comparing(Release::version));
    }

    private byte[] ask(URI list) throws ReleaseException {
        Request request = new Request.Builder()
                .url(list.toString())
                .header("Accept", "application/json")
                .header("User-Agent", "fim-playground")
                .build();
        try (Response response = client().newCall(request).execute()) {
            if (response.code() != 200) {
                throw new ReleaseException(Reason.REFUSED);
            }
            return body(response.body().source());
        } catch (InterruptedIOException late) {
            throw new ReleaseException(Reason.SLOW, late);
        } catch (IOException unreachable) {
            throw new ReleaseException(Reason.UNREACHABLE, unreachable);
        }
    }

    private static byte[] body(BufferedSource source) throws IOException, ReleaseException {
        if (source.request(LARGEST + 1L)) {
            throw new ReleaseException(Reason.LARGE);
        }
        return source.readByteArray();
    }

    /** Built at its first use: most people never ask. */
    private synchronized OkHttpClient client() {
        OkHttpClient built = client;
        if (built == null) {
            built = clients.get().callTimeout(limit).followSslRedirects(false).build();
            client = built;
        }
        return built;
    }

    @Override
    public synchronized void close() {
        OkHttpClient built = client;
        if (built != null) {
            built.dispatcher().cancelAll();
            built.connectionPool().evictAll();
        }
    }
}
