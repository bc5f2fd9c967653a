package dev.fimplayground.engine.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request's turn to be answered. Answered from one thread, the event loop or the one that generates; cancelled and
 * woken from the event loop.
 */
final class Exchange {
    private final String requestId = UUID.randomUUID().toString();
    private final Channel channel;
    private final ReceivedRequest request;
    private final Duration slowReader;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition mayWrite = lock.newCondition();
    private Runnable end = () -> {};
    private volatile boolean cancelled;

    Exchange(Channel channel, ReceivedRequest request, Duration slowReader) {
        this.channel = channel;
        this.request = request;
        this.slowReader = slowReader;
    }

    String requestId() {
        return requestId;
    }

    /** @param end run on the event loop when the whole answer was handed to the socket */
    void onEnd(Runnable end) {
        this.end = end;
    }

    /** True once the client has gone. */
    boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
        wakeWriter();
    }

    void wakeWriter() {
        lock.lock();
        try {
            mayWrite.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void refuse(ApiError error) {
        respond(error.status(), AnswerJson.error(error, requestId));
    }

    void respond(HttpResponseStatus status, byte[] json) {
        if (cancelled) {
            return;
        }
        DefaultFullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(json));
        describe(response, "application/json");
        advise(status, response.headers());
        HttpUtil.setContentLength(response, json.length);
        endAfter(channel.writeAndFlush(response));
    }

    private static void advise(HttpResponseStatus status, HttpHeaders headers) {
        if (status.equals(HttpResponseStatus.UNAUTHORIZED)) {
            headers.set(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
        } else if (status.equals(HttpResponseStatus.SERVICE_UNAVAILABLE)) {
            headers.set(HttpHeaderNames.RETRY_AFTER, 1);
        }
    }

    /** Begins an event stream. Like all that follows it, it does nothing once the client has gone. */
    void startStream() {
        if (cancelled) {
            return;
        }
        HttpResponse response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        describe(response, "text/event-stream; charset=utf-8");
        response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-cache");
        if (request.chunked()) {
            HttpUtil.setTransferEncodingChunked(response, true);
        }
        channel.writeAndFlush(response);
    }

    /**
     * Sends a piece of the stream. Blocks while the client has much unread; when it reads nothing for too long, its
     * connection is closed and the exchange is cancelled. Never called on the event loop.
     */
    void send(byte[] piece) {
        awaitReader();
        if (!cancelled) {
            channel.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(piece)));
        }
    }

    void endStream() {
        if (cancelled) {
            return;
        }
        endAfter(channel.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT));
    }

    private void describe(HttpMessage response, String contentType) {
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, contentType)
                .set("X-Request-Id", requestId)
                .set("X-Content-Type-Options", "nosniff");
        if (!request.keepAlive()) {
            response.headers().set(HttpHeaderNames.CONNECTION, "close");
        }
    }

    private void awaitReader() {
        long left = slowReader.toNanos();
        lock.lock();
        try {
            while (!channel.isWritable() && !cancelled) {
                if (left <= 0) {
                    giveUp();
                    return;
                }
                left = mayWrite.awaitNanos(left);
            }
        } catch (InterruptedException shuttingDown) {
            giveUp();
        } finally {
            lock.unlock();
        }
    }

    private void giveUp() {
        cancelled = true;
        channel.close();
    }

    private void endAfter(ChannelFuture written) {
        written.addListener(done -> end.run());
    }
}
