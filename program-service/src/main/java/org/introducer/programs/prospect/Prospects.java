package org.introducer.programs.prospect;

import static org.introducer.programs.prospect.Rows.uuid;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.Evidence;
import org.introducer.programs.fact.Fact;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactValue;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.program.Pathway;
import org.introducer.programs.program.Programs;
import org.introducer.programs.track.TrackType;
import org.introducer.programs.verdict.Place;
import org.introducer.programs.verdict.Position;

/** Reads programs with tracks and facts, one or all of them, in three queries and without entities. */
@ApplicationScoped
public class Prospects {

    /** A fact of a field that is newer than this service is left out. */
    private static final Map<String, FactField> FIELDS =
            Arrays.stream(FactField.values()).collect(Collectors.toMap(FactField::name, Function.identity()));

    private static final String PROGRAMS =
            "select p.id, p.name, p.pathway, p.institution, p.state, p.place_latitude, p.place_longitude,"
                    + " p.retired_on, p.retired_reference from programs p"
                    + " where p.merged_into is null and p.deleted_at is null";

    private static final String ACTIVE = " and p.retired_on is null";
    private static final String PGY1 = ACTIVE + " and (p.pathway = 'PGY1' or exists (select 1 from program_tracks t"
            + " where t.program_id = p.id and t.type = 'PRELIMINARY'))";

    private final Rows rows;
    private final Programs programs;

    Prospects(Rows rows, Programs programs) {
        this.rows = rows;
        this.programs = programs;
    }

    /** 404 for a program that is not in the directory, 308 for one that was merged into another. */
    public Prospect require(UUID id) {
        programs.requireKnown(id);
        return withFacts(of(List.of(id))).getFirst();
    }

    /** Those of these programs that are in the directory, still without facts. */
    public List<Prospect> of(Collection<UUID> ids) {
        return withTracks(rows.of(PROGRAMS + " and p.id = any (?)", ids, Prospects::program));
    }

    /** The whole directory but for retired programs, still without facts. */
    public List<Prospect> all() {
        return withTracks(rows.all(PROGRAMS + ACTIVE, Prospects::program));
    }

    /** The version of each program; it changes with every fact that counts for the program. */
    Map<UUID, Long> versions() {
        return rows
                .all(
                        "select p.id, p.version from programs p where p.merged_into is null and p.deleted_at is null",
                        row -> Map.entry(uuid(row, 1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same in one word, which is another when a program or its version is. */
    String state() {
        return rows.all(
                        "select count(*) || '/' || coalesce(sum(uuid_hash_extended(p.id, p.version)), 0)"
                                + " from programs p where p.merged_into is null and p.deleted_at is null",
                        row -> row.getString(1))
                .getFirst();
    }

    /** The programs that offer a year before an advanced position. */
    public List<Prospect> pgy1() {
        return withFacts(withTracks(rows.all(PROGRAMS + PGY1, Prospects::program)));
    }

    /** The same programs with what is known of them. */
    public List<Prospect> withFacts(Collection<Prospect> prospects) {
        return withFacts(prospects, FIELDS.values());
    }

    /** The same programs with what is known of a few fields. */
    public List<Prospect> withFacts(Collection<Prospect> prospects, Collection<FactField> fields) {
        Map<UUID, Map<FactField, List<Fact>>> facts =
                facts(prospects.stream().map(Prospect::id).toList(), fields);
        return prospects.stream()
                .map(prospect -> prospect.with(facts.getOrDefault(prospect.id(), Map.of())))
                .toList();
    }

    private List<Prospect> withTracks(List<Prospect> found) {
        Map<UUID, List<Position>> tracks = rows
                .of(
                        """
                        select t.program_id, t.id, t.type, array_remove(array_agg(o.program_id), null)
                        from program_tracks t left join pgy1_options o on o.track_id = t.id
                        where t.program_id = any (?) group by t.id order by t.program_id, t.type, t.id""",
                        found.stream().map(Prospect::id).toList(),
                        row -> new Position(
                                uuid(row, 1),
                                null,
                                null,
                                uuid(row, 2),
                                TrackType.valueOf(row.getString(3)),
                                Set.of((UUID[]) row.getArray(4).getArray()),
                                null))
                .stream()
                .collect(Collectors.groupingBy(Position::programId));
        return found.stream()
                .map(program -> new Prospect(
                        program.id(),
                        program.name(),
                        program.pathway(),
                        program.place(),
                        positions(program, tracks.get(program.id())),
                        Map.of()))
                .toList();
    }

    private static Prospect program(ResultSet row) throws SQLException {
        UUID id = uuid(row, 1);
        Pathway pathway = Pathway.valueOf(row.getString(3));
        LocalDate retiredOn = row.getObject(8, LocalDate.class);
        return new Prospect(
                id,
                row.getString(2),
                pathway,
                new Place(
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, Double.class),
                        row.getObject(7, Double.class)),
                List.of(new Position(
                        id,
                        row.getString(2),
                        pathway,
                        id,
                        TrackType.UNKNOWN,
                        Set.of(),
                        retiredOn == null ? null : new Position.Retired(retiredOn, row.getString(9)))),
                Map.of());
    }

    /** A program without known tracks keeps the one of type UNKNOWN, with its own id. */
    private static List<Position> positions(Prospect program, List<Position> tracks) {
        return tracks == null
                ? program.tracks()
                : tracks.stream()
                        .map(track -> new Position(
                                program.id(),
                                program.name(),
                                program.pathway(),
                                track.trackId(),
                                track.track(),
                                track.affiliates(),
                                program.tracks().getFirst().retired()))
                        .toList();
    }

    private Map<UUID, Map<FactField, List<Fact>>> facts(Collection<UUID> programIds, Collection<FactField> fields) {
        record OfProgram(UUID programId, Fact fact) {}
        String names = fields.stream().map(FactField::name).collect(Collectors.joining("', '", "'", "'"));
        Map<UUID, Map<FactField, List<Fact>>> facts = new HashMap<>();
        rows.of("""
                        select of_program, id, field, value, source_type, reference, observed_on, season, reporter, confidence,
                            employer, collected_on, institution, stated_for, note, confidence_reason, disputed
                        from facts_by_program where of_program = any (?) and state = 'ACCEPTED' and field in (%s)""".formatted(names), programIds, row -> new OfProgram(uuid(row, 1), fact(row))).stream()
                .forEach(one -> facts.computeIfAbsent(one.programId(), _ -> new EnumMap<>(FactField.class))
                        .computeIfAbsent(one.fact().field(), _ -> new ArrayList<>())
                        .add(one.fact()));
        return facts;
    }

    private static Fact fact(ResultSet row) throws SQLException {
        FactField field = FIELDS.get(row.getString(3));
        return new Fact(
                uuid(row, 2),
                field,
                FactValue.parse(field.type(), row.getString(4)),
                new Evidence(
                        SourceType.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, Integer.class),
                        row.getString(9),
                        Confidence.valueOf(row.getString(10)),
                        row.getObject(12, LocalDate.class),
                        row.getString(13),
                        new Evidence.Remarks(
                                row.getString(14), row.getString(15), row.getString(16), row.getBoolean(17))),
                Fact.State.ACCEPTED,
                row.getString(11));
    }
}
