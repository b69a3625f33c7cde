package org.introducer.platform.write;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import org.introducer.platform.text.Sha256;

/** The key and path of a POST that may be repeated, and the digest of its query and body. */
@RequestScoped
class RepeatableRequest {

    private String key;
    private String path;
    private DigestedBody body;

    /** Begins to watch a request; the returned stream must be read in the place of the given one. */
    InputStream watch(String idempotencyKey, URI address, InputStream entity) {
        key = idempotencyKey;
        path = address.getRawPath();
        body = new DigestedBody(entity);
        if (address.getRawQuery() != null) {
            body.getMessageDigest().update((address.getRawQuery() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return body;
    }

    /** The caller's key, or null when the request is not to be repeated. */
    String key() {
        return key;
    }

    String path() {
        return path;
    }

    /** SHA-256 of the query and the whole raw body; reads what nobody has read yet. */
    byte[] digest() {
        try {
            return body.finished().clone();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Digests what is read, and what its reader left unread when it closes the stream. */
    private static final class DigestedBody extends DigestInputStream {

        private byte[] finished;

        DigestedBody(InputStream entity) {
            super(entity, Sha256.digest());
        }

        byte[] finished() throws IOException {
            if (finished == null) {
                transferTo(OutputStream.nullOutputStream());
                finished = getMessageDigest().digest();
            }
            return finished;
        }

        @Override
        public void close() throws IOException {
            finished();
            super.close();
        }
    }
}
