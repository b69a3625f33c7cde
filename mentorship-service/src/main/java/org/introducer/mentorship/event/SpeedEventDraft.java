package org.introducer.mentorship.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.introducer.mentorship.profile.Listed;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.problem.InputError;

/** When and where an event takes place, and what it is to give everybody. */
@Embeddable
@Schema(name = "SpeedEventDraft")
public record SpeedEventDraft(
        @NotBlank @Size(max = 200) @Schema(description = "name of the event", examples = "Speed mentoring, Autumn 2027")
        String name,

        @NotNull
        @Column(name = "starts_at")
        @Schema(description = "beginning of the first round", examples = "2027-09-11T14:00:00Z")
        Instant startsAt,

        @Schema(description = "number of rounds") @NotNull @Min(1) @Max(MOST_ROUNDS)
        Integer rounds,

        @Min(3) @Max(120) @Column(name = "round_minutes") @Schema(description = "length of a round; default: 10")
        Integer roundMinutes,

        @Min(0)
        @Max(60)
        @Column(name = "change_minutes")
        @Schema(description = "minutes between two rounds, to change tables; default: 2")
        Integer changeMinutes,

        @Size(max = MOST_ROUNDS)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "breaks after rounds, beside the minutes to change tables")
        List<@Valid @NotNull Break> breaks,

        @Min(0)
        @Max(MOST_ROUNDS)
        @Schema(
                description =
                        "number of mentors whom each mentee is to meet at least, unless the mentee has another; default: 2")
        Integer floor,

        @Min(1)
        @Max(MOST_AT_TABLE)
        @Column(name = "table_size")
        @Schema(description = "number of mentees at a table at once, unless the mentor has another; default: 1")
        Integer tableSize,

        @Schema(
                description =
                        "whether places that no floor and no wish needs go to any mentee who is free; default: true")
        Boolean fill,

        @Size(max = 100)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description =
                        "each mentor has a table of their own for the whole event; absent: tables are only numbered")
        List<@Valid @NotNull Room> rooms) {

    static final int MOST_ROUNDS = 24;
    static final int MOST_AT_TABLE = 4;
    private static final int ROUND_MINUTES = 10;
    private static final int CHANGE_MINUTES = 2;
    private static final int FLOOR = 2;

    public SpeedEventDraft {
        roundMinutes = roundMinutes == null ? ROUND_MINUTES : roundMinutes;
        changeMinutes = changeMinutes == null ? CHANGE_MINUTES : changeMinutes;
        breaks = Listed.orEmpty(breaks);
        floor = floor == null ? FLOOR : floor;
        tableSize = tableSize == null ? 1 : tableSize;
        fill = fill == null || fill;
        rooms = Listed.orEmpty(rooms);
    }

    /** A break between rounds. */
    @StoredForm
    @Schema(name = "SpeedEventBreak")
    record Break(
            @Schema(description = "number of the round that it follows") @NotNull @Min(1) @Max(MOST_ROUNDS)
            Integer afterRound,

            @Schema(description = "how long it takes") @NotNull @Min(1) @Max(480)
            Integer minutes) {}

    /** A room with tables. */
    @StoredForm
    @Schema(name = "SpeedEventRoom")
    record Room(
            @Schema(description = "name of the room") @NotBlank @Size(max = 200)
            String name,

            @Schema(description = "how many tables it has") @NotNull @Min(1) @Max(1000)
            Integer tables) {}

    /** When a round begins, counted from 1. */
    Instant start(int round) {
        long minutes = (round - 1L) * (roundMinutes + changeMinutes)
                + breaks.stream()
                        .filter(pause -> pause.afterRound() < round)
                        .mapToInt(Break::minutes)
                        .sum();
        return startsAt.plusSeconds(minutes * 60);
    }

    Instant end(int round) {
        return start(round).plusSeconds(roundMinutes * 60L);
    }

    /** The first round that has not begun; one more than there are rounds when all have. */
    int nextRound(Instant now) {
        int round = 1;
        while (round <= rounds && !start(round).isAfter(now)) {
            round++;
        }
        return round;
    }

    /** Where a table is, counted from 1 over all rooms. */
    TablePlace place(int table) {
        int before = 0;
        for (Room room : rooms) {
            if (table <= before + room.tables()) {
                return new TablePlace(room.name(), table - before);
            }
            before += room.tables();
        }
        return new TablePlace(null, table - before);
    }

    /** How many tables there are; without rooms nobody has counted them. */
    int tables() {
        return rooms.isEmpty()
                ? Integer.MAX_VALUE
                : rooms.stream().mapToInt(Room::tables).sum();
    }

    /** Whether what was planned for the other draft can still take place. */
    boolean holds(SpeedEventDraft planned) {
        return rounds >= planned.rounds
                && rooms.size() >= planned.rooms.size()
                && rooms.subList(0, planned.rooms.size()).equals(planned.rooms);
    }

    /** What the draft says against itself. */
    List<InputError> faults() {
        List<InputError> faults = new ArrayList<>();
        if (floor > rounds) {
            faults.add(InputError.at("/floor", "must not be more than the rounds"));
        }
        for (int i = 0; i < breaks.size(); i++) {
            if (breaks.get(i).afterRound() >= rounds) {
                faults.add(InputError.at("/breaks/" + i + "/afterRound", "must be before the last round"));
            }
        }
        return faults;
    }
}
