package dev.fimplayground.engine.server;

import dev.fimplayground.engine.generation.TextGenerator;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The Completions API of one text generator on 127.0.0.1: {@code GET /health}, {@code GET /v1/models},
 * {@code POST /v1/completions}, {@code POST /tokenize} and {@code GET /props}. One event loop moves the bytes; every completion has a thread of its own.
 *
 * <p>A client that closes its connection, or its sending half of it, has lost interest: what is generated for it ends
 * at the generator's next look.
 */
public final class EngineServer implements AutoCloseable {
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int LONGEST_HEADERS = 32 * 1024;
    // So much may be on its way to one client before a generation waits: whole answers of small models, and no more.
    private static final WriteBufferWaterMark UNREAD = new WriteBufferWaterMark(256 * 1024, 1024 * 1024);

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
    private final AtomicInteger open = new AtomicInteger();
    private final ServerLimits limits;
    private final BodyBudget bodies;
    private final CompletionService completions;
    private final TokenizeService tokenization;
    private final Router router;
    private final Channel listening;
    private final Doorkeeper doorkeeper;

    /**
     * Listens from here on.
     *
     * @throws IOException if the port cannot be had
     */
    public EngineServer(TextGenerator generator, ServerSettings settings) throws IOException {
        limits = settings.limits();
        bodies = new BodyBudget(limits.allBodiesBytes());
        RequestBody requests = new RequestBody(limits.bodyBytes());
        completions = new CompletionService(
                generator, new CompletionParser(requests), settings.hostedNames(), limits.completions());
        tokenization = new TokenizeService(generator.tokenizer(), requests, limits.completions());
        router = new Router(generator, completions, tokenization);
        listening = bind(settings.port());
        doorkeeper = new Doorkeeper(port(), settings.key(), limits.bodyBytes());
        listening.config().setAutoRead(true);
    }

    /** The port of 127.0.0.1 on which it listens. */
    public int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** Whether completions are being generated or wait for their turn. */
    public boolean isBusy() {
        return completions.isBusy();
    }

    private Channel bind(int port) throws IOException {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                // Nobody is let in before the port, and with it the right Host header, is known.
                .option(ChannelOption.AUTO_READ, false)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, UNREAD)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        connections.add(channel);
                        equip(channel.pipeline());
                    }
                });
        ChannelFuture bound =
                bootstrap.bind(new InetSocketAddress("127.0.0.1", port)).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            close();
            throw new IOException("port " + port + " of 127.0.0.1 cannot be had", bound.cause());
        }
        return bound.channel();
    }

    private void equip(ChannelPipeline pipeline) {
        HttpDecoderConfig decoding =
                new HttpDecoderConfig().setMaxInitialLineLength(LONGEST_LINE).setMaxHeaderSize(LONGEST_HEADERS);
        pipeline.addLast(
                new IdleStateHandler(limits.idle().toMillis(), 0, 0, TimeUnit.MILLISECONDS),
                new HttpServerCodec(decoding),
                new ConnectionLimit(open, limits.connections()),
                new RequestAssembler(doorkeeper, limits.bodyBytes(), bodies),
                new ExchangeQueue(router, limits));
    }

    /** Ends all generations and connections, and waits for it. */
    @Override
    public void close() {
        connections.close().awaitUninterruptibly();
        completions.close();
        tokenization.close();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
