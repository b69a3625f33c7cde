package org.introducer.contacts.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.introducer.contacts.letter.readiness.Author;
import org.introducer.contacts.letter.readiness.LetterPolicy;
import org.introducer.contacts.letter.readiness.PlannedLetter;
import org.introducer.contacts.letter.readiness.Portfolio;
import org.introducer.contacts.letter.readiness.Readiness;

/** The letters of a season with their authors, judged. */
@ApplicationScoped
public class Portfolios {

    private final Letters letters;
    private final Supervisions supervisions;
    private final Authors authors;

    Portfolios(Letters letters, Supervisions supervisions, Authors authors) {
        this.letters = letters;
        this.supervisions = supervisions;
        this.authors = authors;
    }

    /** The letters of a season. @param entries each letter once, in the order of their creation */
    public record OfSeason(int season, List<Portfolio.Entry> entries, Portfolio portfolio) {}

    /** Of an applicant whom the caller is known to be allowed to read. @param season null: that of the profile, else the next */
    public OfSeason of(UUID owner, Integer season) {
        LocalDate today = authors.today(owner);
        int asked = authors.season(owner, season, today);
        List<Letter> found = letters.ofSeason(owner, asked);
        List<UUID> contactIds = found.stream()
                .map(letter -> letter.draft().contactId())
                .distinct()
                .toList();
        Map<UUID, Author> known = authors.of(owner, contactIds, supervisions.by(contactIds));
        List<Portfolio.Entry> entries = found.stream()
                .filter(letter -> known.containsKey(letter.draft().contactId()))
                .map(letter -> entry(letter.planned(), known.get(letter.draft().contactId()), today))
                .toList();
        return new OfSeason(asked, entries, Portfolio.of(entries, LetterPolicy.CURRENT, today));
    }

    private static Portfolio.Entry entry(PlannedLetter letter, Author author, LocalDate today) {
        return new Portfolio.Entry(letter, author, Readiness.of(author, letter, LetterPolicy.CURRENT, today));
    }
}
