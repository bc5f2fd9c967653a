package dev.fimplayground.completion.http;

import java.net.Proxy;
import java.util.List;
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
    private volatile boolean proxied;
    private volatile boolean securing;
    private volatile boolean connected;

    WireProgress(Consumer<WireSignal> signals) {
        this.signals = signals;
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

    @Override
    public void secureConnectStart(Call call) {
        securing = true;
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
