package dev.fimplayground.engine.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pieces of each request together, on the event loop. Netty's own aggregator answers by itself (413, 100
 * Continue) and would speak into the answer of an earlier pipelined request; here everything is handed on in order.
 *
 * <p>A refused request is handed on at once, and the rest of its body is read and thrown away, so that the client gets
 * to read the answer and can go on using the connection.
 */
final class RequestAssembler extends SimpleChannelInboundHandler<HttpObject> {
    /** Asks for {@code 100 Continue}, if nothing else is being said on this connection. */
    static final Object CONTINUE_EXPECTED = new Object();

    private static final ApiError NO_ROOM =
            ApiError.busy("This server has no memory left for so large a request just now. Try again in a moment.");
    private static final long THROWN_AWAY_AT_MOST = 64L * 1024 * 1024;

    private final Doorkeeper doorkeeper;
    private final int bodyBytes;
    private final BodyBudget budget;
    private BodyBudget.Share held;
    private @Nullable HttpRequest head;
    private @Nullable Route route;
    private ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private long thrownAway;

    /** @param budget shared by all connections of the server */
    RequestAssembler(Doorkeeper doorkeeper, int bodyBytes, BodyBudget budget) {
        this.doorkeeper = doorkeeper;
        this.bodyBytes = bodyBytes;
        this.budget = budget;
        this.held = budget.share();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
        if (message.decoderResult().isFailure()) {
            refuseMalformed(context, message.decoderResult());
            return;
        }
        if (message instanceof HttpRequest request) {
            begin(context, request);
        }
        if (message instanceof HttpContent content) {
            collect(context, content);
        }
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        head = request;
        thrownAway = 0;
        try {
            route = doorkeeper.admit(request);
            body = new ByteArrayOutputStream();
            if (HttpUtil.is100ContinueExpected(request)) {
                context.fireUserEventTriggered(CONTINUE_EXPECTED);
            }
        } catch (RefusedException refused) {
            // A client that waits for a go-ahead may or may not send the body after this: nobody can tell what follows.
            boolean certain = !HttpUtil.is100ContinueExpected(request);
            handOn(context, request, new ReceivedRequest.Refused(refused.error()), certain);
        }
    }

    private void collect(ChannelHandlerContext context, HttpContent content) {
        ByteBuf bytes = content.content();
        if (head == null || route == null) {
            throwAway(context, bytes.readableBytes());
            return;
        }
        if (bytes.readableBytes() > bodyBytes - body.size()) {
            ApiError tooLarge = Doorkeeper.tooLarge(bodyBytes).error();
            handOn(context, head, new ReceivedRequest.Refused(tooLarge), true);
            return;
        }
        if (!held.take(bytes.readableBytes())) {
            handOn(context, head, new ReceivedRequest.Refused(NO_ROOM), true);
            return;
        }
        append(bytes);
        if (content instanceof LastHttpContent) {
            accept(context, head, route);
        }
    }

    private void accept(ChannelHandlerContext context, HttpRequest request, Route asked) {
        ReceivedRequest.Accepted accepted = new ReceivedRequest.Accepted(asked, body.toByteArray(), held);
        // From here on the share belongs to the request that is handed on.
        held = budget.share();
        handOn(context, request, accepted, true);
    }

    private void append(ByteBuf bytes) {
        byte[] piece = new byte[bytes.readableBytes()];
        bytes.readBytes(piece);
        body.writeBytes(piece);
    }

    private void throwAway(ChannelHandlerContext context, int bytes) {
        thrownAway += bytes;
        if (thrownAway > THROWN_AWAY_AT_MOST) {
            context.close();
        }
    }

    private void handOn(
            ChannelHandlerContext context, HttpRequest request, ReceivedRequest.Asked asked, boolean reusable) {
        forget();
        boolean chunked = request.protocolVersion().equals(HttpVersion.HTTP_1_1);
        boolean keepAlive = chunked && reusable && HttpUtil.isKeepAlive(request);
        context.fireChannelRead(new ReceivedRequest(asked, chunked, keepAlive));
    }

    private void refuseMalformed(ChannelHandlerContext context, DecoderResult result) {
        forget();
        Throwable cause = result.cause();
        boolean tooLong = cause instanceof TooLongHttpHeaderException || cause instanceof TooLongHttpLineException;
        ApiError error = tooLong
                ? ApiError.of(
                        HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                        "header_too_large",
                        "The request's first line or headers are too long.")
                : ApiError.of(HttpResponseStatus.BAD_REQUEST, "malformed_request", "This is not a sound HTTP request.");
        context.fireChannelRead(new ReceivedRequest(new ReceivedRequest.Refused(error), true, false));
    }

    private void forget() {
        head = null;
        route = null;
        body = new ByteArrayOutputStream(0);
        held.release();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        forget();
        super.channelInactive(context);
    }
}
