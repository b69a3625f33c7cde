package org.introducer.connections;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One connection and its time limits. All but {@link #unread}, {@link #waitingSince} and {@link #closeIfIdle} runs on the
 * connection's event loop.
 */
public final class Connection extends ChannelDuplexHandler {

    private static final AttributeKey<Connection> KEY = AttributeKey.valueOf(Connection.class, "connection");

    /** For who breaks the protocol before there is a request to answer. */
    private static final byte[] FOLDED = """
            HTTP/1.1 400 Bad Request\r
            Connection: close\r
            Content-Type: application/problem+json\r
            Content-Length: 148\r
            \r
            {"type":"urn:introducer:problem:malformed-request","title":"The request cannot be read.","status":400,"detail":"A header is folded over two lines."}""".getBytes(StandardCharsets.US_ASCII);

    private final Connections all;
    private final HeadScan head = new HeadScan();
    private ChannelHandlerContext context;
    private Channel channel;
    private ScheduledFuture<?> headLimit;
    private ScheduledFuture<?> writeLimit;
    private boolean requestInProgress;
    private Runnable whenWritable;
    private volatile long waitingSince;

    Connection(Connections all) {
        this.all = all;
    }

    /** The connection of a request, empty where its server has no limits installed. */
    public static Optional<Connection> of(HttpConnection connection) {
        return connection instanceof ConnectionBase base
                ? Optional.ofNullable(base.channel().attr(KEY).get())
                : Optional.empty();
    }

    /**
     * A request's head was read. {@code handle} runs now or, while the peer has not read its earlier answers, as soon as it has.
     */
    public void requestBegan(Runnable handle) {
        requestInProgress = true;
        cancelHeadLimit();
        if (channel.isWritable()) {
            handle.run();
        } else {
            whenWritable = handle;
        }
    }

    /** The request was answered; the next one's head has its own time limit from its first byte on. */
    public void requestEnded() {
        requestInProgress = false;
        head.restart();
    }

    /** Closes it unless a request is being worked on or an answer is on its way. */
    void closeIfIdle() {
        channel.eventLoop().execute(() -> {
            if (!requestInProgress && unread() == 0) {
                close();
            }
        });
    }

    /** At once, past the handlers behind this one: they would wait until the peer has read what is on its way. */
    void close() {
        context.close();
    }

    /** Bytes of answers that the peer has not taken. */
    long unread() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }

    /** When the peer began not to read, on the clock of {@link System#nanoTime}. */
    long waitingSince() {
        return waitingSince;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        channel = added.channel();
        channel.attr(KEY).set(this);
    }

    @Override
    public void channelActive(ChannelHandlerContext same) {
        limitHead();
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext same, Object message) {
        if (!requestInProgress) {
            if (headLimit == null) {
                limitHead();
            }
            if (message instanceof ByteBuf bytes && head.findsFoldIn(bytes)) {
                bytes.release();
                context.writeAndFlush(Unpooled.wrappedBuffer(FOLDED)).addListener(ChannelFutureListener.CLOSE);
                return;
            }
        }
        context.fireChannelRead(message);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext same) {
        if (channel.isWritable()) {
            cancelWriteLimit();
            Runnable next = whenWritable;
            whenWritable = null;
            if (next != null) {
                next.run();
            }
        } else if (writeLimit == null) {
            waitingSince = System.nanoTime();
            writeLimit = closeAfter(all.limits().writeTime());
            all.waits(this);
        }
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext same) {
        cancelHeadLimit();
        cancelWriteLimit();
        whenWritable = null;
        context.fireChannelInactive();
    }

    private void limitHead() {
        headLimit = closeAfter(all.limits().headTime());
    }

    private ScheduledFuture<?> closeAfter(Duration time) {
        Runnable close = this::close;
        return context.executor().schedule(close, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cancelHeadLimit() {
        if (headLimit != null) {
            headLimit.cancel(false);
            headLimit = null;
        }
    }

    private void cancelWriteLimit() {
        if (writeLimit != null) {
            writeLimit.cancel(false);
            writeLimit = null;
            all.reads(this);
        }
    }
}
