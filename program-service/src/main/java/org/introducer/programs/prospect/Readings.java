package org.introducer.programs.prospect;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.policy.VisaPolicies;
import org.introducer.programs.verdict.FactReading;
import org.introducer.programs.verdict.FactReading.Mode;
import org.introducer.programs.verdict.Pgy1Option;
import org.introducer.programs.verdict.inquiry.VisaVerdicts;

/** Opens an applicant's readings, as of now. */
@ApplicationScoped
public class Readings {

    private final VisaPolicies policies;
    private final FactResolution resolution;
    private final Clock clock;

    Readings(VisaPolicies policies, FactResolution resolution, Clock clock) {
        this.policies = policies;
        this.resolution = resolution;
        this.clock = clock;
    }

    /** @param pgy1 the programs known that offer a year before an advanced position */
    public TwoReadings open(Candidacy candidacy, Collection<Prospect> pgy1) {
        return opening(pgy1).apply(candidacy);
    }

    /** The same for many applicants: what the PGY-1 programs say is read once for each season. */
    public Function<Candidacy, TwoReadings> opening(Collection<Prospect> pgy1) {
        Instant now = Instant.now(clock);
        VisaVerdicts verdicts = policies.current();
        Map<String, List<Pgy1Option>> read = new HashMap<>();
        return candidacy -> new TwoReadings(
                reading(verdicts, Mode.STRICT, candidacy, pgy1, read, now),
                reading(verdicts, Mode.LAST_KNOWN, candidacy, pgy1, read, now),
                day(now),
                verdicts.policy());
    }

    private Reading reading(
            VisaVerdicts verdicts,
            Mode mode,
            Candidacy candidacy,
            Collection<Prospect> pgy1,
            Map<String, List<Pgy1Option>> read,
            Instant now) {
        int season = candidacy.season();
        List<Pgy1Option> options = read.computeIfAbsent(mode + " " + season, _ -> options(mode, pgy1, season, now));
        return new Reading(
                verdicts.assuming(candidacy.assumptions()).inquiry(candidacy.profile(), season, day(now), options),
                mode,
                resolution,
                season,
                now);
    }

    private List<Pgy1Option> options(Mode mode, Collection<Prospect> pgy1, int season, Instant now) {
        return pgy1.stream()
                .map(option -> {
                    FactReading lastKnown = FactReading.of(Mode.LAST_KNOWN, resolution, option.facts(), season, now);
                    return new Pgy1Option(
                            option.id(),
                            option.name(),
                            option.place(),
                            mode == Mode.LAST_KNOWN
                                    ? lastKnown
                                    : FactReading.of(mode, resolution, option.facts(), season, now),
                            lastKnown);
                })
                .toList();
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
