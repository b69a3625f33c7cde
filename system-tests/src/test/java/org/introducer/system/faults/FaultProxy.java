package org.introducer.system.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A proxy between a service and its database: counts bytes, delays them, and resets every connection at a chosen byte. */
final class FaultProxy implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong passed = new AtomicLong();
    private final AtomicLong cutAt = new AtomicLong(Long.MAX_VALUE);
    private volatile Duration delay = Duration.ZERO;

    FaultProxy(int target) throws IOException {
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Bytes in both directions so far. */
    long passed() {
        return passed.get();
    }

    /** Each piece of an answer waits so long: the database becomes as far away as that. */
    void delay(Duration each) {
        delay = each;
    }

    /** Lets so many more bytes through, in whichever direction, then resets every connection, once. */
    void cutAfter(long bytes) {
        cutAt.set(passed.get() + bytes);
    }

    void heal() {
        cutAt.set(Long.MAX_VALUE);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                open.add(client);
                open.add(server);
                Thread.ofVirtual().start(() -> pass(client, server, false));
                Thread.ofVirtual().start(() -> pass(server, client, true));
            }
        } catch (IOException closed) {
            resetAll();
        }
    }

    private void pass(Socket from, Socket to, boolean late) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (late && delay.isPositive()) {
                    LockSupport.parkNanos(delay.toNanos());
                }
                long after = passed.addAndGet(read);
                long cut = cutAt.get();
                if (after >= cut) {
                    out.write(buffer, 0, (int) Math.max(0, Math.min(read, cut - (after - read))));
                    out.flush();
                    resetAll();
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException gone) {
            // The other side learns it below.
            reset(to);
        }
        reset(from);
        reset(to);
    }

    private void resetAll() {
        heal();
        open.forEach(this::reset);
    }

    private void reset(Socket socket) {
        open.remove(socket);
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // It is closed already.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        resetAll();
    }
}
