package org.introducer.connections;

import io.netty.buffer.ByteBuf;

/**
 * Looks for a folded header line (obs-fold) in a request head as it arrives: the server's decoder would join it to the line before,
 * where another server may read two headers (RFC 9112, 5.2).
 */
final class HeadScan {

    private enum At {
        LINE,
        CARRIAGE_RETURN,
        LINE_START,
        HEAD_ENDED
    }

    private At at = At.LINE;
    private boolean emptyLine = true;
    private boolean firstLine = true;

    /** Whether these bytes, following those before, begin a line of the head with a blank. */
    boolean findsFoldIn(ByteBuf bytes) {
        for (int i = bytes.readerIndex(); i < bytes.writerIndex() && at != At.HEAD_ENDED; i++) {
            byte b = bytes.getByte(i);
            if (at == At.LINE_START && !firstLine && (b == ' ' || b == '\t')) {
                return true;
            }
            next(b);
        }
        return false;
    }

    private void next(byte b) {
        if (b == '\n') {
            // An empty line before the request line is skipped, as the decoder does.
            at = emptyLine && !firstLine ? At.HEAD_ENDED : At.LINE_START;
            firstLine = firstLine && emptyLine;
            emptyLine = true;
        } else if (b == '\r') {
            at = At.CARRIAGE_RETURN;
        } else {
            at = At.LINE;
            emptyLine = false;
        }
    }

    /** The next request's head begins. */
    void restart() {
        at = At.LINE;
        emptyLine = true;
        firstLine = true;
    }
}
