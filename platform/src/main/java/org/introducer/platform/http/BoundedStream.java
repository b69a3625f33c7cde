package org.introducer.platform.http;

import static org.introducer.platform.problem.PlatformProblem.TOO_LARGE;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is refused with 413 when it gets longer than it may be. */
public final class BoundedStream extends FilterInputStream {

    private final long most;
    private long left;

    public BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(n, 0));
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int n) {
        left -= n;
        if (left < 0) {
            throw TOO_LARGE.because("A body of this kind has at most %d bytes.", most);
        }
    }
}
