package org.introducer.contacts.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.introducer.platform.access.Readable;

/** Finds by an index in which contacts of an applicant a word is, so that the others need not be compared. */
@ApplicationScoped
class ContactWords {

    /** Where more contacts have the word, a page of them is found soon without the index. */
    static final int FEW = 500;

    /** What the index knows: three letters or digits in a row. */
    private static final Pattern INDEXED = Pattern.compile("[\\p{L}\\p{N}]{3,}");

    private final Session session;

    ContactWords(Session session) {
        this.session = session;
    }

    /**
     * Those who may have all of the words: they have that with the longest row of letters.
     *
     * @param patterns as LIKE takes them, in lower case
     * @return empty when they are not few, or when the index knows none of the words
     */
    Optional<List<UUID>> few(Readable owner, List<String> patterns) {
        return patterns.stream()
                .filter(pattern -> length(pattern) > 0)
                .max(Comparator.comparingInt(ContactWords::length))
                .map(pattern -> with(owner, pattern))
                .filter(found -> found.size() <= FEW);
    }

    private static int length(String pattern) {
        Stream<MatchResult> rows = INDEXED.matcher(pattern).results();
        return rows.mapToInt(row -> row.end() - row.start()).max().orElse(0);
    }

    private List<UUID> with(Readable owner, String pattern) {
        return session.createNativeQuery("select contacts_with_word(:owner, :word, :most)", Tuple.class)
                .setParameter("owner", owner.id())
                .setParameter("word", pattern)
                .setParameter("most", FEW + 1)
                .getResultStream()
                .map(row -> row.get(0, UUID.class))
                .toList();
    }
}
