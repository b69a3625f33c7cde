package org.introducer.contacts.applicant;

import static org.introducer.contacts.ContactsProblem.APPLICANT_DECIDES;
import static org.introducer.contacts.ContactsProblem.APPLICANT_EXISTS;
import static org.introducer.contacts.ContactsProblem.APPLICANT_NOT_FOUND;
import static org.introducer.platform.problem.PlatformProblem.INVALID_INPUT;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.introducer.contacts.consent.ConsentRegister;
import org.introducer.contacts.consent.OrganisationConsents;
import org.introducer.platform.access.Access;
import org.introducer.platform.access.Readable;
import org.introducer.platform.access.Scope;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.list.ListQuery;
import org.introducer.platform.list.ListScope;
import org.introducer.platform.list.Listing;
import org.introducer.platform.list.Lists;
import org.introducer.platform.list.Page;
import org.introducer.platform.problem.InputError;

/** The applicants of the caller's tenant. */
@ApplicationScoped
public class Applicants {

    private static final String FAMILY_NAME = "familyName";
    private static final String GIVEN_NAME = "givenName";

    private static final Listing<Applicant> LISTING = Listing.of(Applicant.class)
            .filter("externalId", String.class)
            .filter(FAMILY_NAME, String.class)
            .filter(GIVEN_NAME, String.class);

    private static final ZoneId UNSAID = ZoneId.of("UTC");

    private final Rows rows;
    private final Session session;
    private final Caller caller;
    private final Access access;
    private final ConsentRegister consents;
    private final OrganisationConsents organisation;
    private final Lists lists;
    private final Clock clock;
    private final Event<ApplicantZoneChanged> moves;

    Applicants(
            Rows rows,
            Session session,
            Caller caller,
            Access access,
            ConsentRegister consents,
            OrganisationConsents organisation,
            Lists lists,
            Clock clock,
            Event<ApplicantZoneChanged> moves) {
        this.rows = rows;
        this.session = session;
        this.caller = caller;
        this.access = access;
        this.consents = consents;
        this.organisation = organisation;
        this.lists = lists;
        this.clock = clock;
        this.moves = moves;
    }

    /** One whom the caller provisioned or may read; whether with the profile, {@link #open} says. */
    Applicant require(UUID id) {
        Optional<Applicant> applicant =
                rows.find("id = ?1 and deletedAt is null", id).firstResultOptional();
        return applicant
                .filter(found -> caller.sub().equals(found.provisionedBy()))
                .orElseGet(() -> access.readable(applicant, Applicant::id, () -> APPLICANT_NOT_FOUND.because(null)));
    }

    /** Those of these applicants whose profile the caller may read: of others whom the caller provisioned there is only the record. */
    Set<UUID> open(Collection<Applicant> seen) {
        Set<UUID> open = access.eachToRead(seen.stream().map(Applicant::id).toList()).stream()
                .map(Readable::id)
                .collect(Collectors.toSet());
        seen.stream().filter(Applicant::awaited).map(Applicant::id).forEach(open::add);
        return open;
    }

    Optional<Applicant> me() {
        return rows.find("id = ?1 and deletedAt is null", caller.applicantId()).firstResultOptional();
    }

    /** The caller, by an id that has to be theirs. */
    Applicant requireMe(UUID id) {
        return me().filter(me -> me.id().equals(id)).orElseThrow(() -> APPLICANT_NOT_FOUND.because(null));
    }

    Applicant requireMe() {
        return me().orElseThrow(() -> APPLICANT_NOT_FOUND.because(null));
    }

    /** Creates what the caller says about themselves, or replaces what is known. */
    Applicant describe(Optional<Applicant> known, ApplicantDraft draft) {
        requireSound(draft, "");
        if (known.isEmpty()) {
            Applicant applicant = Applicant.self(caller.applicantId(), caller.tenant(), Instant.now(clock), draft);
            rows.persist(applicant);
            moved(applicant);
            return applicant;
        }
        boolean otherZone = !known.get().profile().zone().equals(draft.zone());
        known.get().describe(draft);
        welcome(known.get());
        if (otherZone) {
            moved(known.get());
        }
        return known.get();
    }

    /** Links a provisioned applicant to the login of their first visit. */
    Applicant welcome(Applicant applicant) {
        if (applicant.awaited()) {
            applicant.link(caller.sub(), Instant.now(clock));
        }
        return applicant;
    }

    private void requireSound(ApplicantDraft draft, String at) {
        List<InputError> faults = ApplicantRules.faults(draft, LocalDate.now(clock));
        if (!faults.isEmpty()) {
            throw INVALID_INPUT.at(faults.stream().map(fault -> fault.under(at)).toList());
        }
    }

    private void moved(Applicant applicant) {
        rows.flush();
        moves.fire(new ApplicantZoneChanged(applicant.id()));
    }

    /** Those of the external ids of these that applicants have already. */
    Set<String> taken(List<ApplicantProvision> provisions) {
        List<String> asked = provisions.stream()
                .map(ApplicantProvision::externalId)
                .filter(Objects::nonNull)
                .toList();
        return new HashSet<>(
                rows.find("select externalId from Applicant where externalId in ?1 and deletedAt is null", asked)
                        .project(String.class)
                        .list());
    }

    /**
     * Makes an applicant for an advising platform; with a recorded consent the platform may act for them at once.
     *
     * @param taken external ids that applicants have, to which this one's is added
     */
    Applicant provision(Set<String> taken, ApplicantProvision provision) {
        requireSound(provision.profile(), "/profile");
        if (!taken.add(provision.externalId())) {
            throw APPLICANT_EXISTS.because("externalId %s is taken.", provision.externalId());
        }
        boolean consented = provision.consent() != null;
        Applicant applicant = Applicant.provisioned(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                caller.tenant(),
                Instant.now(clock),
                provision.profile(),
                provision.externalId(),
                consented ? Applicant.Invitation.CONSENT_RECORDED : Applicant.Invitation.INVITED,
                caller.sub());
        rows.persist(applicant);
        if (consented) {
            consents.recordFirst(
                    applicant.id(),
                    caller.sub(),
                    Scope.READ_WRITE,
                    provision.consent().version(),
                    provision.consent().evidence(),
                    provision.consent().givenAt());
            if (provision.consent().advisers() != null) {
                organisation.recordFirst(
                        applicant.id(),
                        provision.consent().advisers(),
                        provision.consent().version(),
                        provision.consent().evidence(),
                        provision.consent().givenAt());
            }
        }
        return applicant;
    }

    /** Lets nobody change the consents of these applicants until the transaction ends. */
    Set<UUID> hold(List<ConsentRecord> records) {
        return organisation.hold(records.stream()
                .map(ConsentRecord::applicantId)
                .filter(Objects::nonNull)
                .toList());
    }

    /** Notes a consent that one whom the caller provisioned gave on paper, or withdrew. */
    Applicant recordConsent(ConsentRecord record) {
        if (record.withdraws() == (record.consent() != null)) {
            throw INVALID_INPUT.at("/consent", "either a consent or its withdrawal is recorded");
        }
        Applicant applicant = rows.find(
                        "id = ?1 and provisionedBy = ?2 and deletedAt is null", record.applicantId(), caller.sub())
                .firstResultOptional()
                .orElseThrow(() -> APPLICANT_NOT_FOUND.because(null));
        if (record.withdraws()) {
            consents.withdrawRecorded(applicant.id(), caller.sub());
            organisation.withdrawRecorded(applicant.id());
            applicant.invited(Applicant.Invitation.INVITED);
            return applicant;
        }
        if (!applicant.awaited()) {
            throw APPLICANT_DECIDES.because(null);
        }
        ApplicantProvision.RecordedConsent consent = record.consent();
        consents.record(
                applicant.id(),
                caller.sub(),
                Scope.READ_WRITE,
                consent.version(),
                consent.evidence(),
                consent.givenAt());
        if (consent.advisers() == null) {
            organisation.withdrawRecorded(applicant.id());
        } else {
            organisation.record(
                    applicant.id(), consent.advisers(), consent.version(), consent.evidence(), consent.givenAt());
        }
        applicant.invited(Applicant.Invitation.CONSENT_RECORDED);
        return applicant;
    }

    /** Those whom the caller provisioned or who consented to the caller; a name finds only those whose profile the caller may read. */
    Page<Applicant> reachable(ListQuery query) {
        boolean byName =
                query.filter() != null && Stream.of(FAMILY_NAME, GIVEN_NAME).anyMatch(query.filter()::contains);
        return lists.page(
                LISTING,
                query,
                ListScope.live()
                        .and("""
                    e.id = :me or e.provisionedBy = :sub and (e.linkedSub is null or :byName = false) or exists (
                        select 1 from Consent c where c.grantee = :sub and c.applicantId = e.id)\
                    """)
                        .with("me", caller.applicantId())
                        .with("sub", caller.sub())
                        .with("byName", byName));
    }

    /** Those of the applicants who consented to the caller. */
    List<Applicant> consented(Collection<UUID> ids) {
        return rows.list(
                "from Applicant e where e.id in :ids and e.deletedAt is null"
                        + " and exists (select 1 from Consent c where c.grantee = :sub and c.applicantId = e.id)",
                Map.of("ids", ids, "sub", caller.sub()));
    }

    /** The zone in which this applicant's days are counted; UTC until they have said one. */
    public ZoneId zoneOf(UUID applicantId) {
        return session.createNativeQuery(
                        "select a.zone from applicants a where a.tenant_id = :tenant and a.id = :id", Tuple.class)
                .addSynchronizedEntityClass(Applicant.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("id", applicantId)
                .getResultStream()
                .map(row -> ZoneId.of(row.get(0, String.class)))
                .findFirst()
                .orElse(UNSAID);
    }

    /** The same of several applicants, in one query. */
    public Map<UUID, ZoneId> zonesOf(Collection<UUID> applicantIds) {
        Map<UUID, ZoneId> zones = new HashMap<>();
        applicantIds.forEach(id -> zones.put(id, UNSAID));
        rows.list("id in ?1", applicantIds)
                .forEach(applicant ->
                        zones.put(applicant.id(), ZoneId.of(applicant.profile().zone())));
        return zones;
    }

    /**
     * The season that a request is about for each of these applicants, and the day it is for them, in one query.
     *
     * @param asked null when the request names none
     */
    public Map<UUID, ApplicantSeason> seasonsOf(Collection<UUID> applicantIds, Integer asked) {
        Map<UUID, Applicant> known = rows.list("id in ?1", applicantIds).stream()
                .collect(Collectors.toMap(Applicant::id, Function.identity()));
        Instant now = Instant.now(clock);
        Map<UUID, ApplicantSeason> seasons = new LinkedHashMap<>();
        for (UUID id : applicantIds) {
            Optional<Applicant> applicant = Optional.ofNullable(known.get(id));
            ZoneId zone = applicant.map(one -> ZoneId.of(one.profile().zone())).orElse(UNSAID);
            ApplicantDraft said = applicant
                    .filter(one -> !one.deleted())
                    .map(Applicant::profile)
                    .orElse(null);
            LocalDate today = LocalDate.ofInstant(now, zone);
            seasons.put(id, new ApplicantSeason(id, TargetSeason.of(asked, said, today), zone, today));
        }
        return seasons;
    }

    /** The same of one. */
    public ApplicantSeason seasonOf(UUID applicantId, Integer asked) {
        return seasonsOf(List.of(applicantId), asked).get(applicantId);
    }

    /** The day that it is where this applicant's days are counted. */
    public LocalDate today(UUID applicantId) {
        return LocalDate.ofInstant(Instant.now(clock), zoneOf(applicantId));
    }

    /** What the applicant, or who provisioned them, said; empty while nobody has. */
    public Optional<ApplicantDraft> profileOf(UUID applicantId) {
        return rows.find("id = ?1 and deletedAt is null", applicantId)
                .firstResultOptional()
                .map(Applicant::profile);
    }

    /** The same of several applicants, in one query; of whom nobody said anything is left out. */
    public Map<UUID, ApplicantDraft> profilesOf(Collection<UUID> applicantIds) {
        return rows.list("id in ?1 and deletedAt is null", applicantIds).stream()
                .collect(Collectors.toMap(Applicant::id, Applicant::profile));
    }

    /** The subject of the tokens of an applicant of the tenant, whoever asks; their id while it is unknown; empty without a profile. */
    public Optional<UUID> subjectOf(UUID applicantId) {
        return rows.find("id = ?1", applicantId)
                .firstResultOptional()
                .map(applicant -> applicant.linkedSub() == null ? applicantId : applicant.linkedSub());
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<Applicant, UUID> {}
}
