package org.introducer.contacts.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.introducer.contacts.applicant.ApplicantDraft;
import org.introducer.contacts.applicant.ApplicantDraft.VisaNeed;
import org.introducer.contacts.network.Acquaintances;
import org.introducer.contacts.plan.milestone.Measure;
import org.introducer.contacts.plan.milestone.Tally;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.sql.SqlResource;

/** Counts what is recorded of an applicant's network, in a fixed number of queries. */
@ApplicationScoped
class Records {

    private static final SqlResource SQL = SqlResource.named(Records.class, "records");
    private static final String COUNTS = SQL.get("counts");
    private static final String OPPORTUNITIES = SQL.get("opportunities");
    /** The kinds of opportunities, and of projects, that are measures, too. */
    private static final Map<String, Measure> KINDS =
            Map.of("SOCIETY_MEMBERSHIP", Measure.SOCIETY, "ABSTRACT", Measure.ABSTRACTS);

    private final Session session;
    private final Caller caller;
    private final Acquaintances acquaintances;
    private final Presences presences;
    private final Clock clock;

    Records(Session session, Caller caller, Acquaintances acquaintances, Presences presences, Clock clock) {
        this.presences = presences;
        this.session = session;
        this.caller = caller;
        this.acquaintances = acquaintances;
        this.clock = clock;
    }

    /** What the records tell, by measure; what they cannot tell is absent. @param profile null when the applicant has none */
    Map<Measure, Tally> of(UUID ownerId, int season, ApplicantDraft profile, LocalDate today) {
        Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
        tallies.put(Measure.PROFILE, Tally.complete(missing(profile)));
        tallies.put(
                Measure.PITCH,
                Tally.complete(said(profile == null ? null : profile.elevatorPitch(), "/elevatorPitch")));
        tallies.put(Measure.ACQUAINTANCES, Tally.of(acquaintances.count(ownerId)));
        presences.currentItems(ownerId, today).ifPresent(items -> tallies.put(Measure.PRESENCE, Tally.of(items)));
        Tuple counts = session.createNativeQuery(COUNTS, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("season", season)
                .setParameter("today", today)
                .setParameter("now", Instant.now(clock))
                .getSingleResult();
        counts.getElements()
                .forEach(each -> tallies.put(
                        Measure.valueOf(each.getAlias().toUpperCase(Locale.ROOT)),
                        Tally.of(((Number) counts.get(each)).intValue())));
        session.createNativeQuery(OPPORTUNITIES, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter("owner", ownerId)
                .setParameter("today", today)
                .getResultStream()
                .forEach(row -> tallies.put(
                        KINDS.get(row.get(0, String.class)),
                        Tally.of(row.get(1, Number.class).intValue())));
        return tallies;
    }

    /** What the profile does not say of what others ask for first. */
    private static List<String> missing(ApplicantDraft profile) {
        List<String> missing = new ArrayList<>();
        if (profile == null) {
            return List.of("");
        }
        missing.addAll(said(profile.citizenships(), "/citizenships"));
        missing.addAll(said(profile.stage(), "/stage"));
        missing.addAll(said(profile.graduationYear(), "/graduationYear"));
        missing.addAll(said(profile.exams(), "/exams"));
        missing.addAll(said(profile.ecfmg(), "/ecfmg"));
        missing.addAll(said(profile.visaNeed() == VisaNeed.UNKNOWN ? null : profile.visaNeed(), "/visaNeed"));
        missing.addAll(said(profile.languages(), "/languages"));
        missing.addAll(said(profile.interests(), "/interests"));
        missing.addAll(said(profile.targetSeason(), "/targetSeason"));
        return missing;
    }

    /** The pointer, where nothing is said. */
    private static List<String> said(Object value, String pointer) {
        boolean empty = value == null
                || value instanceof Collection<?> many && many.isEmpty()
                || value instanceof String text && text.isBlank();
        return empty ? List.of(pointer) : List.of();
    }
}
