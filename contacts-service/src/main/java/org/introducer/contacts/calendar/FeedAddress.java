package org.introducer.contacts.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introducer.platform.text.Sha256;

/**
 * The end of a feed's address: which feed, and the secret that opens it, 256 random bits. The line between them keeps it out of the log,
 * which shows only segments of words or ids.
 */
record FeedAddress(UUID feed, String secret) {

    private static final int BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static String newSecret() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static Optional<FeedAddress> parse(String segment) {
        Matcher matcher = FORM.matcher(segment);
        return matcher.matches()
                ? Optional.of(new FeedAddress(UUID.fromString(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** As it stands in the path. */
    String segment() {
        return feed + "_" + secret;
    }

    static byte[] digest(String secret) {
        return Sha256.digest().digest(secret.getBytes(StandardCharsets.US_ASCII));
    }

    /** In a time that does not tell how much of it is right. */
    boolean isOpenedBy(byte[] stored) {
        return MessageDigest.isEqual(digest(secret), stored);
    }

    /** Without the secret, which no log may show. */
    @Override
    public String toString() {
        return "FeedAddress[" + feed + "]";
    }
}
