package dev.fimplayground.engine.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one connection's requests one after the other, in their order, on the event loop. It goes on reading while it
 * answers, for that is how it hears that the client has gone; so what may wait is bounded.
 */
final class ExchangeQueue extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeQueue.class);
    private static final int WAITING_AT_MOST = 8;

    private final Router router;
    private final ServerLimits limits;
    private final Deque<ReceivedRequest> waiting = new ArrayDeque<>();
    private @Nullable Exchange active;
    private boolean lastReceived;

    ExchangeQueue(Router router, ServerLimits limits) {
        this.router = router;
        this.limits = limits;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof ReceivedRequest received)) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (lastReceived) {
            received.release();
            return;
        }
        ReceivedRequest request = isFull(received) ? received.refusedAndLast(tooManyPipelined()) : received;
        lastReceived = !request.keepAlive();
        waiting.add(request);
        answerNext(context);
    }

    private boolean isFull(ReceivedRequest received) {
        long bytes = received.bodyBytes();
        for (ReceivedRequest request : waiting) {
            bytes += request.bodyBytes();
        }
        return waiting.size() >= WAITING_AT_MOST || (!waiting.isEmpty() && bytes > limits.bodyBytes());
    }

    private static ApiError tooManyPipelined() {
        return ApiError.busy("Too many requests wait on this connection. Read the answers first.");
    }

    private void answerNext(ChannelHandlerContext context) {
        if (active != null) {
            return;
        }
        ReceivedRequest request = waiting.poll();
        if (request == null) {
            return;
        }
        Exchange exchange = new Exchange(context.channel(), request, limits.slowReader());
        active = exchange;
        exchange.onEnd(() -> ended(context, request.keepAlive()));
        router.handle(request.asked(), exchange);
    }

    private void ended(ChannelHandlerContext context, boolean keepAlive) {
        active = null;
        if (keepAlive) {
            answerNext(context);
        } else {
            GentleClose.close(context.channel());
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event == RequestAssembler.CONTINUE_EXPECTED) {
            // While another answer is under way it is left unsaid; the client then sends its body after a while.
            if (active == null) {
                context.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
            }
        } else if (event instanceof IdleStateEvent) {
            if (active == null) {
                context.close();
            }
        } else {
            super.userEventTriggered(context, event);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (active != null) {
            active.wakeWriter();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        waiting.forEach(ReceivedRequest::release);
        waiting.clear();
        if (active != null) {
            active.cancel();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("A client broke its connection: {}", cause.getMessage());
        } else {
            LOG.warn("A connection failed", cause);
        }
        context.close();
    }
}
