package org.introducer.connections;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.nio.AbstractNioChannel;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One connection and its time limits. All but {@link #unread}, {@link #waitingSince}, {@link #requestEnded} and
 * {@link #closeIfIdle} runs on the connection's event loop.
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

    /** Who takes less of an answer than this in the write time does not read. */
    private static final long LEAST_TAKEN = 64 * 1024;

    private final Connections all;
    private final Channel channel;
    private final HeadScan head = new HeadScan();
    private ChannelHandlerContext context;
    private ScheduledFuture<?> headLimit;
    private ScheduledFuture<?> writeLimit;
    /** Two for a moment when requests are pipelined: the next one begins before the end of the one before is told. */
    private int requestsInProgress;

    private long answered;
    private boolean headBegun;
    /** A head was folded: nothing more is read, and what came before it is answered first. */
    private boolean folded;

    private Runnable whenWritable;
    private volatile long waitingSince;

    Connection(Connections all, Channel channel) {
        this.all = all;
        this.channel = channel;
        channel.attr(KEY).set(this);
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
        requestsInProgress++;
        headBegun = false;
        cancelHeadLimit();
        if (channel.isWritable()) {
            handle.run();
        } else {
            whenWritable = handle;
        }
    }

    /** It was answered, by whichever thread; the next one's head has its own time limit from its first byte on. */
    public void requestEnded() {
        // Behind the writing of the answer, which waits in the same loop when a worker answers.
        channel.eventLoop().execute(() -> {
            requestsInProgress--;
            answered++;
            refuseFolded();
        });
    }

    private void refuseFolded() {
        if (folded && answered == head.heads()) {
            context.writeAndFlush(Unpooled.wrappedBuffer(FOLDED)).addListener(ChannelFutureListener.CLOSE);
        }
    }

    /** Closes it unless a request is being read or worked on, or an answer is on its way. */
    void closeIfIdle() {
        channel.eventLoop().execute(() -> {
            if (isIdle()) {
                // A request may have come already, unseen.
                readWhatCame();
                if (isIdle()) {
                    close();
                }
            }
        });
    }

    /** A head that has ended may wait behind other requests and begin a little after the last of them was answered. */
    private boolean isIdle() {
        return requestsInProgress == 0 && !headBegun && answered >= head.heads() && unread() == 0;
    }

    private void readWhatCame() {
        if (channel.isActive() && channel.unsafe() instanceof AbstractNioChannel.NioUnsafe socket) {
            socket.read();
        }
    }

    /** At once, past the handlers behind this one: they would wait until the peer has read what is on its way. */
    void close() {
        if (context != null) {
            context.close();
        }
    }

    /** Bytes of answers that the peer has not taken. */
    long unread() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        // A large answer is one entry of the buffer, which counts as a whole until its last byte is written.
        return buffer == null ? 0 : Math.max(0, buffer.totalPendingWriteBytes() - buffer.currentProgress());
    }

    /** When the peer began not to read, on the clock of {@link System#nanoTime}. */
    long waitingSince() {
        return waitingSince;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelActive(ChannelHandlerContext same) {
        limitHead();
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext same, Object message) {
        if (requestsInProgress == 0) {
            headBegun = true;
            if (headLimit == null) {
                limitHead();
            }
        }
        if (folded) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof ByteBuf bytes && head.findsFoldIn(bytes)) {
            folded = true;
            ByteBuf before = bytes.readRetainedSlice(head.headBegins() - bytes.readerIndex());
            bytes.release();
            context.fireChannelRead(before);
            refuseFolded();
        } else {
            context.fireChannelRead(message);
        }
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
            limitWriting(unread());
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
        return after(time, this::close);
    }

    /** A reader who takes something has time again. */
    private void limitWriting(long unreadBefore) {
        writeLimit = after(all.limits().writeTime(), () -> {
            if (unread() > unreadBefore - LEAST_TAKEN) {
                close();
            } else {
                limitWriting(unread());
            }
        });
    }

    private ScheduledFuture<?> after(Duration time, Runnable action) {
        return context.executor().schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
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
