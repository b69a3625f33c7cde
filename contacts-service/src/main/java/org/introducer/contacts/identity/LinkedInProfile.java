package org.introducer.contacts.identity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LinkedIn profile addresses as they are compared: {@code in/<name>}, decoded, lower case, without the host of a
 * country or of telephones, query, language suffix, trailing slash and invisible characters; profiles of before 2013 as {@code pub/<name>/<n>/<n>/<n>}.
 */
public final class LinkedInProfile {

    private static final Pattern PROFILE = Pattern.compile(
            "(?:https?://)?(?:[^/?#@]*@)?(?:[a-z0-9-]+\\.)*linkedin\\.com\\.?(?::\\d+)?/+"
                    + "(?:(?:comm|m|mwlite|profile)/+)*"
                    + "(in/+[^/?#;]+|pub/+[^/?#;]+(?:/+[0-9a-f]+){3})(?:[/?#;].*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SLASHES = Pattern.compile("/+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern END = Pattern.compile("(?U)[/\\s\\x1c-\\x1f]+$");

    /** Longer than any name that LinkedIn gives, and short enough for the index of keys. */
    private static final int MAX_LENGTH = 500;

    private LinkedInProfile() {}

    /** The form to compare by, or nothing when the text is no profile's address. */
    public static Optional<String> normal(String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher profile = PROFILE.matcher(text.strip());
        if (!profile.matches() || profile.group(1).length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String path = decoded(SLASHES.matcher(profile.group(1)).replaceAll("/"));
        String visible = Normalizer.normalize(INVISIBLE.matcher(path).replaceAll(""), Normalizer.Form.NFC);
        String key = END.matcher(visible).replaceFirst("").toLowerCase(Locale.ROOT);
        return Optional.of(key).filter(named -> named.indexOf('/') > 0);
    }

    /** Percent escapes that are not UTF-8 stay as they are. */
    private static String decoded(String path) {
        byte[] raw = path.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(raw[i + 2], 16) : -1;
            if (low >= 0) {
                bytes.put((byte) (high * 16 + low));
                i += 2;
            } else {
                bytes.put(raw[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            return path;
        }
    }
}
