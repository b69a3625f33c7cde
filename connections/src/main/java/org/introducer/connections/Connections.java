package org.introducer.connections;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.channel.nio.AbstractNioChannel;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The connections of one listening server. It stands before the server's own pipeline, for a peer that never finishes a request
 * head, or never reads an answer, is never seen by a request handler.
 */
@ChannelHandler.Sharable
public final class Connections extends ChannelInboundHandlerAdapter {

    /** Bytes that the kernel keeps for a reader; left to itself it keeps megabytes for one who reads nothing. */
    private static final int SEND_BUFFER = 256 * 1024;

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** So often some connections are taken in at the end: more than the system keeps waiting. */
    private static final int ROUNDS = 256;

    private final ConnectionLimits limits;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Set<Connection> waiting = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> byPeer = new ConcurrentHashMap<>();
    private final Set<Channel> listeners = ConcurrentHashMap.newKeySet();
    /** Counted by the one loop that accepts. */
    private int accepted;

    public Connections(ConnectionLimits limits) {
        this.limits = limits;
    }

    /**
     * Puts the limits in force on every listening socket of this Vert.x.
     *
     * @return how many were found, never 0: then it fails
     */
    public CompletableFuture<Integer> install(Vertx vertx) {
        CompletableFuture<?>[] looks = java.util.stream.StreamSupport.stream(
                        ((VertxInternal) vertx).getAcceptorEventLoopGroup().spliterator(), false)
                .map(loop -> CompletableFuture.runAsync(() -> installOn(loop), loop))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(looks).thenApply(_ -> {
            if (listeners.isEmpty()) {
                throw new IllegalStateException("No listening socket was found");
            }
            return listeners.size();
        });
    }

    private void installOn(EventExecutor executor) {
        if (executor instanceof SingleThreadEventLoop loop) {
            loop.registeredChannelsIterator().forEachRemaining(channel -> {
                if (channel instanceof ServerChannel) {
                    listeners.add(channel);
                    channel.pipeline().addFirst(this);
                }
            });
        }
    }

    /** A new connection: counted, and closed at once when there are too many. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        Channel channel = (Channel) message;
        accepted++;
        String peer = channel.remoteAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "";
        int ofPeer = byPeer.merge(peer, 1, Integer::sum);
        if (open.size() >= limits.inAll() || (ofPeer > limits.perPeer() && !limits.trusts(peer))) {
            channel.unsafe().closeForcibly();
            leave(peer);
            return;
        }
        Connection connection = new Connection(this, channel);
        open.add(connection);
        channel.closeFuture().addListener(_ -> {
            open.remove(connection);
            waiting.remove(connection);
            leave(peer);
        });
        channel.config().setOption(ChannelOption.SO_SNDBUF, SEND_BUFFER);
        channel.pipeline().addFirst(connection);
        context.fireChannelRead(message);
    }

    private void leave(String peer) {
        byPeer.computeIfPresent(peer, (_, count) -> count == 1 ? null : count - 1);
    }

    /**
     * Ends a server without cutting what it accepted: listens no more, closes idle connections, and returns when the last request
     * is answered or the time is over.
     *
     * @param grace how long a new connection may take to send its first request
     */
    public void drain(Duration grace, Duration most) {
        listeners.forEach(listener ->
                listener.eventLoop().submit(() -> endListening(listener)).awaitUninterruptibly());
        long start = System.nanoTime();
        while (!open.isEmpty() && System.nanoTime() - start < most.toNanos()) {
            if (System.nanoTime() - start > grace.toNanos()) {
                open.forEach(Connection::closeIfIdle);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** Takes in who has connected already: closing the listener resets them, with a request that may be on its way. */
    private void endListening(Channel listener) {
        if (listener.unsafe() instanceof AbstractNioChannel.NioUnsafe socket) {
            int before = -1;
            for (int round = 0; round < ROUNDS && accepted != before; round++) {
                before = accepted;
                socket.read();
            }
        }
        listener.close();
    }

    ConnectionLimits limits() {
        return limits;
    }

    /** The peer does not read; when all who do not read leave too much unread, those who began first are closed. */
    void waits(Connection connection) {
        waiting.add(connection);
        long unread = waiting.stream().mapToLong(Connection::unread).sum();
        if (unread > limits.unreadBytes()) {
            for (Connection oldest : waiting.stream()
                    .sorted(Comparator.comparingLong(Connection::waitingSince))
                    .toList()) {
                if (unread <= limits.unreadBytes()) {
                    break;
                }
                unread -= oldest.unread();
                oldest.close();
            }
        }
    }

    void reads(Connection connection) {
        waiting.remove(connection);
    }
}
