package org.introducer.programs.prospect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.Seasons;

/**
 * What the facts of each program of the directory come to for a season. A program's version changes with each fact that counts
 * for it: each reading asks for the versions, and only programs whose version is another are read again, so that nothing is said
 * that is no longer so. What is kept must not hold the facts themselves, of which there are too many.
 */
public final class DirectoryReadings<T> {

    /** How many readings stay to be brought up to date. */
    private static final int MOST = 4;

    /** What one program comes to. */
    public interface Reader<T> {

        /** @param program with what is known of it; a retired one too */
        T read(Prospect program, int season, Instant now);
    }

    /** What facts come to changes with the day and with the roll-over of a season, whatever happens to them. */
    private record Moment(int season, LocalDate day, OptionalInt current) {}

    private record Kept<T>(long version, T value) {}

    private record Reading<T>(String state, Map<UUID, Kept<T>> programs, Map<UUID, T> values) {}

    private final Map<Moment, Reading<T>> readings = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Moment, Reading<T>> eldest) {
            return size() > MOST;
        }
    };

    private final Prospects prospects;
    private final Collection<FactField> fields;
    private final Reader<T> reader;

    /** @param fields the fields that the reader looks at */
    public DirectoryReadings(Prospects prospects, Collection<FactField> fields, Reader<T> reader) {
        this.prospects = prospects;
        this.fields = fields;
        this.reader = reader;
    }

    /** By program, in the order of ids; retired programs too. */
    public Map<UUID, T> of(int season, Instant now) {
        Moment moment = new Moment(season, LocalDate.ofInstant(now, ZoneOffset.UTC), Seasons.CURRENT.at(now));
        // Asked before the versions, and these before the facts: a change in between makes the next reading look again.
        return of(moment, prospects.state(), now);
    }

    private synchronized Map<UUID, T> of(Moment moment, String state, Instant now) {
        Reading<T> before = readings.get(moment);
        if (before != null && before.state().equals(state)) {
            return before.values();
        }
        Map<UUID, Kept<T>> programs = read(before == null ? Map.of() : before.programs(), moment.season(), now);
        Map<UUID, T> values = LinkedHashMap.newLinkedHashMap(programs.size());
        programs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().value()));
        Reading<T> reading = new Reading<>(state, programs, Collections.unmodifiableMap(values));
        readings.put(moment, reading);
        return reading.values();
    }

    private Map<UUID, Kept<T>> read(Map<UUID, Kept<T>> known, int season, Instant now) {
        Map<UUID, Kept<T>> programs = new HashMap<>();
        Map<UUID, Long> changed = new HashMap<>();
        prospects.versions().forEach((id, version) -> {
            Kept<T> before = known.get(id);
            if (before != null && before.version() == version) {
                programs.put(id, before);
            } else {
                changed.put(id, version);
            }
        });
        values(changed.keySet(), season, now)
                .forEach((id, value) -> programs.put(id, new Kept<>(changed.get(id), value)));
        return programs;
    }

    private Map<UUID, T> values(Collection<UUID> ids, int season, Instant now) {
        return ids.isEmpty()
                ? Map.of()
                : prospects.withFacts(prospects.of(ids), fields).stream()
                        .collect(Collectors.toMap(Prospect::id, program -> reader.read(program, season, now)));
    }
}
