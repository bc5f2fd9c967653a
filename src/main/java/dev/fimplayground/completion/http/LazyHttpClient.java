package dev.fimplayground.completion.http;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** OkHttp, built at its first use by any thread: loading it takes time that the first frame should not wait for. */
final class LazyHttpClient implements AutoCloseable {
    private static final int MOST_CALLS = 1_000;

    private final UnaryOperator<OkHttpClient.Builder> variation;
    private @Nullable OkHttpClient client;

    /** @param variation for instance another trust store or proxy */
    LazyHttpClient(UnaryOperator<OkHttpClient.Builder> variation) {
        this.variation = variation;
    }

    synchronized OkHttpClient get() {
        OkHttpClient built = client;
        if (built == null) {
            built = variation.apply(builder()).build();
            client = built;
        }
        return built;
    }

    /** Redirects, retries and timeouts are decided elsewhere; platform threads, because a name look-up blocks one. */
    private static OkHttpClient.Builder builder() {
        ExecutorService threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("completions-", 0).factory());
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .addNetworkInterceptor(RetryAfter::bounded)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .callTimeout(Duration.ZERO)
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO);
    }

    @Override
    public synchronized void close() {
        OkHttpClient built = client;
        if (built != null) {
            built.dispatcher().cancelAll();
            built.connectionPool().evictAll();
            built.dispatcher().executorService().shutdown();
        }
    }
}
