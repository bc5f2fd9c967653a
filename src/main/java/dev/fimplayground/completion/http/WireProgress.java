package dev.fimplayground.completion.http;

import dev.fimplayground.model.WireMilestone;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Watches one call come into being: what it was doing tells what a failure means. */
final class WireProgress extends EventListener {
    private final Consumer<WireSignal> signals;
    private final BooleanSupplier abandoned;
    private volatile boolean proxied;
    private volatile boolean securing;
    private volatile boolean connected;
    private volatile boolean dialled;

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

    @Override
    public void dnsStart(Call call, String domainName) {
        reached(WireMilestone.LOOKUP_STARTED);
    }

    @Override
    public void dnsEnd(Call call, String domainName, List<InetAddress> addresses) {
        reached(WireMilestone.LOOKUP_ENDED);
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        dialled = true;
        reached(WireMilestone.CONNECT_STARTED);
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
        reached(WireMilestone.CONNECT_ENDED);
    }

    @Override
    public void connectFailed(
            Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol, IOException failure) {
        reached(WireMilestone.CONNECT_FAILED);
    }

    /**
     * A cancellation that falls between the TCP connection and the handshake is lost on OkHttp: it has no socket in its
     * books just then, and would wait for the server's hello for ever. From here on it has.
     */
    @Override
    public void secureConnectStart(Call call) {
        securing = true;
        reached(WireMilestone.TLS_STARTED);
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
        reached(WireMilestone.TLS_ENDED);
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        connected = true;
        InetSocketAddress remote = connection.route().socketAddress();
        signals.accept(new WireSignal.Connected(
                System.nanoTime(), !dialled, connection.protocol().toString(), address(remote)));
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        signals.accept(new WireSignal.HeadSent(System.nanoTime(), request));
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        signals.accept(new WireSignal.Sent(System.nanoTime()));
    }

    private void reached(WireMilestone milestone) {
        signals.accept(new WireSignal.Reached(System.nanoTime(), milestone));
    }

    private static String address(InetSocketAddress remote) {
        InetAddress resolved = remote.getAddress();
        return (resolved == null ? remote.getHostString() : resolved.getHostAddress()) + ":" + remote.getPort();
    }
}
