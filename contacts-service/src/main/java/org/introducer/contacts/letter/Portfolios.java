package org.introducer.contacts.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.applicant.ApplicantSeason;
import org.introducer.contacts.applicant.Applicants;
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
    private final Applicants applicants;

    Portfolios(Letters letters, Supervisions supervisions, Authors authors, Applicants applicants) {
        this.letters = letters;
        this.supervisions = supervisions;
        this.authors = authors;
        this.applicants = applicants;
    }

    /** The letters of a season. @param entries each letter once, in the order of their creation */
    public record OfSeason(int season, List<Portfolio.Entry> entries, Portfolio portfolio) {}

    /** Of an applicant whom the caller is known to be allowed to read. @param season null: that of the profile, else the next */
    public OfSeason of(UUID owner, Integer season) {
        return of(applicants.seasonsOf(List.of(owner), season).values()).get(owner);
    }

    /** The same of several such applicants, in as many queries as of one. */
    public Map<UUID, OfSeason> of(Collection<ApplicantSeason> asked) {
        Map<UUID, List<Letter>> found = letters.ofSeasons(
                asked.stream().collect(Collectors.toMap(ApplicantSeason::applicantId, ApplicantSeason::year)));
        List<UUID> contactIds = found.values().stream()
                .flatMap(List::stream)
                .map(letter -> letter.draft().contactId())
                .distinct()
                .toList();
        Map<UUID, Author> known = authors.of(found.keySet(), contactIds, supervisions.by(contactIds));
        return asked.stream()
                .collect(Collectors.toMap(
                        ApplicantSeason::applicantId,
                        one -> ofSeason(one, found.getOrDefault(one.applicantId(), List.of()), known)));
    }

    private static OfSeason ofSeason(ApplicantSeason asked, List<Letter> letters, Map<UUID, Author> known) {
        List<Portfolio.Entry> entries = letters.stream()
                .filter(letter -> known.containsKey(letter.draft().contactId()))
                .map(letter -> entry(letter.planned(), known.get(letter.draft().contactId()), asked.today()))
                .toList();
        return new OfSeason(asked.year(), entries, Portfolio.of(entries, LetterPolicy.CURRENT, asked.today()));
    }

    private static Portfolio.Entry entry(PlannedLetter letter, Author author, LocalDate today) {
        return new Portfolio.Entry(letter, author, Readiness.of(author, letter, LetterPolicy.CURRENT, today));
    }
}
