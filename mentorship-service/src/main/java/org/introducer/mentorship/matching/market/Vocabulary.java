package org.introducer.mentorship.matching.market;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Words as bits, so that what two people share is one AND. */
final class Vocabulary {

    private final Map<String, Integer> bits = new HashMap<>();
    private final List<String> words;
    private final UnaryOperator<String> normalise;

    Vocabulary(UnaryOperator<String> normalise, Collection<? extends Collection<String>> everything) {
        this.normalise = normalise;
        Set<String> sorted = new TreeSet<>();
        everything.forEach(some -> some.forEach(word -> sorted.add(normalise.apply(word))));
        words = List.copyOf(sorted);
        for (String word : words) {
            bits.put(word, bits.size());
        }
    }

    long[] of(Collection<String> some) {
        long[] set = new long[Math.max(1, (words.size() + 63) / 64)];
        for (String word : some) {
            Integer bit = bits.get(normalise.apply(word));
            if (bit != null) {
                set[bit / 64] |= 1L << (bit % 64);
            }
        }
        return set;
    }

    static int shared(long[] one, long[] other) {
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            count += Long.bitCount(one[i] & other[i]);
        }
        return count;
    }

    List<String> sharedWords(long[] one, long[] other) {
        List<String> found = new ArrayList<>();
        for (int bit = 0; bit < words.size(); bit++) {
            if ((one[bit / 64] & other[bit / 64] & 1L << (bit % 64)) != 0) {
                found.add(words.get(bit));
            }
        }
        return found;
    }
}
