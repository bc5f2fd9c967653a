package dev.fimplayground.engine.server;

import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection so that its last answer arrives: a socket that is closed with bytes unread resets the connection,
 * and the client may lose what it was sent. So only the sending half is closed, and the rest when the client has
 * closed its own, or after a second.
 */
final class GentleClose {
    private GentleClose() {}

    static void close(Channel channel) {
        if (channel instanceof DuplexChannel duplex) {
            duplex.shutdownOutput();
            channel.eventLoop().schedule(() -> channel.close(), 1, TimeUnit.SECONDS);
        } else {
            channel.close();
        }
    }
}
