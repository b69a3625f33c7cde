package org.introducer.contacts.plan;

import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.contacts.applicant.ApplicantSeason;
import org.introducer.contacts.applicant.Applicants;
import org.introducer.platform.access.Readable;
import org.introducer.platform.access.Writable;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.problem.InputError;

/** The presence check lists: each applicant has one, empty until something is said. */
@ApplicationScoped
class Presences {

    private final Rows rows;
    private final Caller caller;
    private final Applicants applicants;
    private final Clock clock;

    Presences(Rows rows, Caller caller, Applicants applicants, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.applicants = applicants;
        this.clock = clock;
    }

    PresenceView of(Readable owner) {
        return view(current(owner));
    }

    /** What is stored, or what is about to be stored first. */
    Presence current(Readable owner) {
        return stored(owner.id()).orElseGet(() -> new Presence(caller.tenant(), owner.id(), Instant.now(clock)));
    }

    Presence describe(Writable owner, Presence presence, PresenceDraft draft) {
        LocalDate today = applicants.today(owner.id());
        List<InputError> faults = Arrays.stream(PresenceItem.values())
                .filter(item ->
                        item.revisedOn(draft) != null && item.revisedOn(draft).isAfter(today))
                .map(item -> InputError.at("/" + item.field(), "lies in the future"))
                .toList();
        INVALID_INPUT.throwIfAny(faults);
        presence.describe(draft);
        rows.persist(presence);
        return presence;
    }

    PresenceView view(Presence presence) {
        return PresenceView.of(presence, applicants.today(presence.ownerId()));
    }

    /** How many items of each applicant are current; of whom nothing was ever said is left out. */
    Map<UUID, Integer> currentItems(Collection<ApplicantSeason> applicants) {
        Map<UUID, LocalDate> today =
                applicants.stream().collect(Collectors.toMap(ApplicantSeason::applicantId, ApplicantSeason::today));
        return rows.list("ownerId in ?1 and deletedAt is null", today.keySet()).stream()
                .collect(Collectors.toMap(Presence::ownerId, presence -> (int) Arrays.stream(PresenceItem.values())
                        .filter(item -> item.state(presence.draft(), today.get(presence.ownerId()))
                                == PresenceItem.State.CURRENT)
                        .count()));
    }

    private Optional<Presence> stored(UUID ownerId) {
        return rows.find("ownerId = ?1 and deletedAt is null", ownerId).firstResultOptional();
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Presence, UUID> {}
}
