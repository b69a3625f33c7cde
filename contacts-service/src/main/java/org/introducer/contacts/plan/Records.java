package org.introducer.contacts.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.introducer.contacts.applicant.ApplicantDraft;
import org.introducer.contacts.applicant.ApplicantDraft.VisaNeed;
import org.introducer.contacts.applicant.ApplicantSeason;
import org.introducer.contacts.network.Acquaintances;
import org.introducer.contacts.plan.milestone.Measure;
import org.introducer.contacts.plan.milestone.Tally;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.sql.SqlResource;

/** Counts what is recorded of applicants' networks, of many in as many queries as of one. */
@ApplicationScoped
class Records {

    private static final SqlResource SQL = SqlResource.named(Records.class, "records");
    private static final String COUNTS = SQL.get("counts");
    private static final String OPPORTUNITIES = SQL.get("opportunities");
    private static final String APPLICANT = "applicant";
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

    /**
     * What the records tell, by applicant and measure; what they cannot tell is absent.
     *
     * @param profiles by applicant; who has none is left out
     */
    Map<UUID, Map<Measure, Tally>> of(Collection<ApplicantSeason> seasons, Map<UUID, ApplicantDraft> profiles) {
        List<UUID> owners = seasons.stream().map(ApplicantSeason::applicantId).toList();
        Map<UUID, Integer> known = acquaintances.count(owners);
        Map<UUID, Integer> present = presences.currentItems(seasons);
        Map<UUID, Map<Measure, Tally>> all = new HashMap<>();
        owners.forEach(owner -> {
            ApplicantDraft profile = profiles.get(owner);
            Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
            tallies.put(Measure.PROFILE, Tally.complete(missing(profile)));
            tallies.put(
                    Measure.PITCH,
                    Tally.complete(said(profile == null ? null : profile.elevatorPitch(), "/elevatorPitch")));
            tallies.put(Measure.ACQUAINTANCES, Tally.of(known.getOrDefault(owner, 0)));
            if (present.containsKey(owner)) {
                tallies.put(Measure.PRESENCE, Tally.of(present.get(owner)));
            }
            all.put(owner, tallies);
        });
        query(COUNTS, seasons)
                .setParameter(
                        "seasons", seasons.stream().map(ApplicantSeason::year).toArray(Integer[]::new))
                .setParameter("now", Instant.now(clock))
                .getResultStream()
                .forEach(counts -> counts.getElements().stream()
                        .filter(each -> !each.getAlias().equals(APPLICANT))
                        .forEach(each -> all.get(counts.get(APPLICANT, UUID.class))
                                .put(
                                        Measure.valueOf(each.getAlias().toUpperCase(Locale.ROOT)),
                                        Tally.of(((Number) counts.get(each)).intValue()))));
        query(OPPORTUNITIES, seasons)
                .getResultStream()
                .forEach(row -> all.get(row.get(0, UUID.class))
                        .put(
                                KINDS.get(row.get(1, String.class)),
                                Tally.of(row.get(2, Number.class).intValue())));
        return all;
    }

    private NativeQuery<Tuple> query(String sql, Collection<ApplicantSeason> seasons) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("tenant", caller.tenant())
                .setParameter(
                        "owners",
                        seasons.stream().map(ApplicantSeason::applicantId).toArray(UUID[]::new))
                .setParameter(
                        "days",
                        seasons.stream().map(each -> each.today().toString()).toArray(String[]::new));
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
