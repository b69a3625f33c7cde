package org.introducer.connections;

import io.netty.buffer.ByteBuf;
import java.util.Locale;

/**
 * Follows the bytes of a connection from request to request and looks for a folded header line (obs-fold): the server's decoder
 * would join it to the line before, where another server may read two headers (RFC 9112, 5.2). Of the framing it reads what it
 * needs to know where a head begins; what it cannot follow is left to the decoder.
 */
final class HeadScan {

    /** A header line of the framing is shorter; of others nothing is kept. */
    private static final int LONGEST_LINE = 64;

    private static final int DECIMAL = 10;
    private static final int HEX = 16;
    private static final String LENGTH = "content-length:";
    private static final String CODING = "transfer-encoding:";

    private enum Part {
        /** The lines of a head, or of the trailers behind the last chunk. */
        LINES,
        BODY,
        CHUNK_SIZE,
        CHUNK_END,
        /** Nothing that can be followed: the decoder refuses it, or it is another protocol. */
        UNKNOWN
    }

    private final StringBuilder line = new StringBuilder();
    private Part part = Part.LINES;
    private boolean lineBegun;
    private boolean requestLineRead;
    private boolean trailers;
    private boolean chunked;
    /** Bytes of the body, or of the chunk, that are still to come. */
    private long length;

    private long heads;

    /** In the bytes read last; their beginning when the head began in earlier ones. */
    private int headBegins;

    /** Whether these bytes, following those before, begin a line of a head with a blank. */
    boolean findsFoldIn(ByteBuf bytes) {
        headBegins = bytes.readerIndex();
        int at = bytes.readerIndex();
        while (at < bytes.writerIndex() && part != Part.UNKNOWN) {
            if (part == Part.BODY) {
                int taken = (int) Math.min(length, bytes.writerIndex() - at);
                length -= taken;
                at += taken;
                if (length == 0) {
                    bodyEnded(at);
                }
                continue;
            }
            byte b = bytes.getByte(at++);
            if (b == '\n') {
                lineEnded(at);
            } else if (isFold(b)) {
                return true;
            } else if (b != '\r') {
                lineBegun = true;
                if (line.length() <= LONGEST_LINE) {
                    line.append((char) (b & 0xff));
                }
            }
        }
        return false;
    }

    /** How many heads have ended so far. */
    long heads() {
        return heads;
    }

    /** Where, in the bytes in which a fold was found, the head begins that has it. */
    int headBegins() {
        return headBegins;
    }

    private boolean isFold(byte b) {
        return part == Part.LINES && requestLineRead && !lineBegun && (b == ' ' || b == '\t');
    }

    private void lineEnded(int next) {
        switch (part) {
            case LINES -> headLine(next);
            case CHUNK_SIZE -> chunk();
            case CHUNK_END -> part = Part.CHUNK_SIZE;
            case BODY, UNKNOWN -> throw new IllegalStateException(part.name());
        }
        line.setLength(0);
        lineBegun = false;
    }

    private void headLine(int next) {
        if (!requestLineRead) {
            // An empty line before the request line is skipped, as the decoder does.
            requestLineRead = lineBegun;
            part = line.toString().startsWith("PRI * HTTP/2") ? Part.UNKNOWN : part;
        } else if (lineBegun) {
            framing();
        } else if (trailers) {
            requestEnded(next);
        } else {
            headEnded(next);
        }
    }

    private void headEnded(int next) {
        heads++;
        if (chunked || length > 0) {
            part = chunked ? Part.CHUNK_SIZE : Part.BODY;
        } else {
            requestEnded(next);
        }
    }

    private void framing() {
        String header = line.toString().toLowerCase(Locale.ROOT);
        if (trailers || !header.startsWith(LENGTH) && !header.startsWith(CODING)) {
            return;
        }
        if (line.length() > LONGEST_LINE) {
            part = Part.UNKNOWN;
        } else if (header.startsWith(CODING)) {
            chunked = header.strip().endsWith("chunked");
            part = chunked ? part : Part.UNKNOWN;
        } else {
            length = number(header.substring(LENGTH.length()).strip(), DECIMAL);
            part = length < 0 ? Part.UNKNOWN : part;
        }
    }

    private void chunk() {
        length = number(line.toString().split(";", 2)[0].strip(), HEX);
        trailers = length == 0;
        part = length < 0 ? Part.UNKNOWN : trailers ? Part.LINES : Part.BODY;
    }

    /** Less than 0 when it is none that a body can have. */
    private static long number(String text, int radix) {
        try {
            return Long.parseLong(text, radix);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void bodyEnded(int next) {
        if (chunked) {
            part = Part.CHUNK_END;
        } else {
            requestEnded(next);
        }
    }

    private void requestEnded(int next) {
        part = Part.LINES;
        requestLineRead = false;
        trailers = false;
        chunked = false;
        length = 0;
        headBegins = next;
    }
}
