package dev.fimplayground.completion.http;

import java.io.IOException;
import java.net.Proxy;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Watches one call come into being: what it was doing tells what a failure means. */
final class WireProgress extends EventListener {
    private final Consumer<WireSignal> signals;
    private final BooleanSupplier abandoned;
    private volatile boolean proxied;
    private volatile boolean securing;
    private volatile boolean connected;

    /** @param abandoned whether nobody waits for the answer any more */
    WireProgress(Consumer<WireSignal> signals, BooleanSupplier abandoned) {
        this.signals = signals;
        this.abandoned = abandoned;
    }

    boolean isProxied() {
        return proxied;
    }

    /** Whether the TLS handshake was under way. */
    boolean isSecuring() {
        return securing;
    }

    boolean isConnected() {
        return connected;
    }

    @Override
    public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
        proxied = proxies.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    }

    /**
     * A cancellation that falls between the TCP connection and the handshake is lost on OkHttp: it has no socket in its
     * books just then, and would wait for the server's hello for ever. From here on it has.
     */
    @Override
    public void secureConnectStart(Call call) {
        securing = true;
        if (abandoned.getAsBoolean()) {
            throw WireProgress.<RuntimeException>unchecked(new IOException("cancelled before the handshake"));
        }
    }

    /** OkHttp, in Kotlin, handles an IOException here as any other failure to connect, and closes the socket. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> E unchecked(IOException failure) throws E {
        throw (E) failure;
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        securing = false;
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        connected = true;
        signals.accept(new WireSignal.Connected());
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        signals.accept(new WireSignal.Sent());
    }
}
