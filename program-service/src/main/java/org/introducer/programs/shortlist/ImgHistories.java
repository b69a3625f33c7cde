package org.introducer.programs.shortlist;

import static org.introducer.programs.prospect.Rows.uuid;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.introducer.programs.imghistory.ImgHistory;
import org.introducer.programs.imghistory.ImgYear;
import org.introducer.programs.prospect.Rows;

/** The IMG history of many programs at once. */
@ApplicationScoped
class ImgHistories {

    private final Rows rows;

    ImgHistories(Rows rows) {
        this.rows = rows;
    }

    /** In one query; programs without a counted year are left out. */
    Map<UUID, ImgHistory> of(Collection<UUID> programIds) {
        record OfProgram(UUID programId, ImgYear year) {}
        return rows
                .of(
                        """
                        select program_id, season, entered, us_img, non_us_img, img_unknown, unknown
                        from img_years where program_id = any (?)""",
                        programIds,
                        row -> new OfProgram(
                                uuid(row, 1),
                                new ImgYear(
                                        row.getInt(2),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getInt(5),
                                        row.getInt(6),
                                        row.getInt(7))))
                .stream()
                .collect(Collectors.groupingBy(
                        OfProgram::programId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(OfProgram::year, Collectors.toList()), ImgHistory::of)));
    }
}
