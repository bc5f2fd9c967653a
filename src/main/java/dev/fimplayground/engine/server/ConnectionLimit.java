package dev.fimplayground.engine.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the connections of one server, and turns away one too many. One instance for each connection. */
final class ConnectionLimit extends ChannelInboundHandlerAdapter {
    private final AtomicInteger open;
    private final int most;
    private boolean turnedAway;

    /** @param open shared by all connections of the server */
    ConnectionLimit(AtomicInteger open, int most) {
        this.open = open;
        this.most = most;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        turnedAway = open.incrementAndGet() > most;
        if (turnedAway) {
            context.writeAndFlush(refusal()).addListener(written -> GentleClose.close(context.channel()));
        } else {
            context.fireChannelActive();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        open.decrementAndGet();
        context.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (turnedAway) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    private DefaultFullHttpResponse refusal() {
        ApiError error = ApiError.busy("This server already has " + most + " connections. Try again in a moment.");
        byte[] json = AnswerJson.error(error, UUID.randomUUID().toString());
        DefaultFullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, error.status(), Unpooled.wrappedBuffer(json));
        HttpUtil.setContentLength(response, json.length);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
                .set(HttpHeaderNames.RETRY_AFTER, 1)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }
}
