package org.introducer.contacts.letter;

import static org.introducer.contacts.ContactsProblem.LETTER_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.consent.Caseload;
import org.introducer.contacts.letter.readiness.LetterProgress;
import org.introducer.platform.access.OwnedRows;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;

/** The letters that the caller may see. */
@Singleton
class Letters extends OwnedRows<Letter> {

    private static final Listing<Letter> LISTING = Listing.of(Letter.class)
            .filter("contactId", "e.draft.contactId", UUID.class)
            .filter("season", "e.draft.season", Integer.class)
            .filter("requestedOn", "e.draft.requestedOn", LocalDate.class)
            .filter("uploadedOn", "e.draft.uploadedOn", LocalDate.class)
            .filter("neededBy", "e.draft.neededBy", LocalDate.class);

    private final Caller caller;
    private final Authors authors;
    private final Caseload caseload;
    private final Clock clock;

    Letters(Ownership ownership, Caller caller, Authors authors, Caseload caseload, Clock clock) {
        super(
                ownership,
                LISTING,
                Letter::ownerId,
                "ownerId",
                id -> LETTER_NOT_FOUND.because("There is no letter %s.", id));
        this.caller = caller;
        this.authors = authors;
        this.caseload = caseload;
        this.clock = clock;
    }

    /** A page of the letters of all applicants who consented to the caller. */
    Page<Letter> ofCaseload(ListQuery query) {
        return pageOfMany(caseload.rowsOf("ownerId"), query);
    }

    Map<UUID, List<Letter>> needed(Collection<Days> owners, int most) {
        return firstOfEach(
                Letter.class,
                "letters",
                owners,
                "e.needed_by between o.first and o.last and e.uploaded_on is null and e.declined_on is null",
                "e.needed_by",
                most);
    }

    Letter add(Writable owner, LetterDraft draft) {
        requireDays(owner.id(), draft);
        authors.requireKnown(owner.id(), draft.contactId());
        Letter letter = new Letter(caller.tenant(), owner.id(), Instant.now(clock), draft);
        persist(letter);
        return letter;
    }

    Letter describe(Letter letter, LetterDraft draft) {
        requireDays(letter.ownerId(), draft);
        if (!draft.contactId().equals(letter.draft().contactId())) {
            authors.requireKnown(letter.ownerId(), draft.contactId());
        }
        letter.describe(draft);
        return letter;
    }

    /** By applicant those of the season asked for, in the order of their creation, in one query. */
    Map<UUID, List<Letter>> ofSeasons(Map<UUID, Integer> seasons) {
        return list(
                        "ownerId in ?1 and draft.season in ?2 and deletedAt is null order by createdAt, id",
                        seasons.keySet(),
                        Set.copyOf(seasons.values()))
                .stream()
                .filter(letter ->
                        seasons.get(letter.ownerId()).equals(letter.draft().season()))
                .collect(Collectors.groupingBy(Letter::ownerId));
    }

    /** The letter of a contact for a season, the furthest of several and the latest of those; null: of the latest season. */
    Optional<Letter> of(UUID contactId, Integer season) {
        List<Letter> all = list("draft.contactId = ?1 and deletedAt is null order by createdAt, id", contactId);
        return all.stream()
                .map(letter -> letter.draft().season())
                .filter(each -> season == null || season.equals(each))
                .max(Comparator.naturalOrder())
                .flatMap(latest -> all.stream()
                        .filter(letter -> letter.draft().season().equals(latest))
                        .reduce((one, later) -> progress(later).compareTo(progress(one)) >= 0 ? later : one));
    }

    private static LetterProgress progress(Letter letter) {
        return letter.planned().progress();
    }

    /** Whether the same author is already to write another letter for that season. */
    boolean hasOther(Letter letter) {
        LetterDraft draft = letter.draft();
        return count(
                        "draft.contactId = ?1 and draft.season = ?2 and id <> ?3 and deletedAt is null",
                        draft.contactId(),
                        draft.season(),
                        letter.id())
                > 0;
    }

    private void requireDays(UUID ownerId, LetterDraft draft) {
        List<InputError> faults = LetterRules.faults(draft, authors.today(ownerId));
        INVALID_INPUT.throwIfAny(faults);
    }
}
