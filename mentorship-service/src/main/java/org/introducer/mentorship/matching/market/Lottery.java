package org.introducer.mentorship.matching.market;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The published tie-break. Everybody draws one number from the seed: the first eight bytes, unsigned, of
 * SHA-256 over the text {@code <seed>:<id>} (decimal seed, lower-case id). Inside a tie the smaller number comes
 * first; equal numbers fall back to the text of the id. One number per person, the same at everybody's list, so that a
 * tie-break costs as little efficiency as possible (Abdulkadiroglu, Pathak and Roth, American Economic Review 2009).
 */
public final class Lottery {

    private final int[] place;
    private final int[] order;

    /** @param ids everybody of one side, in the order of their ids */
    Lottery(long seed, List<UUID> ids) {
        long[] draws = ids.stream().mapToLong(id -> draw(seed, id)).toArray();
        Integer[] sorted = new Integer[ids.size()];
        Arrays.setAll(sorted, i -> i);
        Arrays.sort(sorted, (a, b) -> {
            int drawn = Long.compareUnsigned(draws[a], draws[b]);
            return drawn != 0 ? drawn : Integer.compare(a, b);
        });
        order = Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
        place = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
    }

    /** The place in the draw of the person with this index. */
    public int place(int index) {
        return place[index];
    }

    /** The index of the person at this place of the draw. */
    public int at(int drawPlace) {
        return order[drawPlace];
    }

    public static long draw(long seed, UUID id) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((seed + ":" + id).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
