package org.introducer.programs.imghistory;

import static org.introducer.programs.ProgramsProblem.IMG_YEAR_EXISTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.audit.Changes;
import org.introducer.programs.fact.Confidence;
import org.introducer.programs.fact.SourceType;
import org.introducer.programs.imghistory.ImgYearView.ImgEvidence;

/** The counted years of programs. */
@ApplicationScoped
class ImgYears {

    private final EntityManager entities;
    private final Changes changes;

    ImgYears(EntityManager entities, Changes changes) {
        this.entities = entities;
        this.changes = changes;
    }

    List<ImgYearView> of(UUID programId) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(
                        "select *, observed_on::text as day from img_years where program_id = :program order by season desc",
                        Tuple.class)
                .setParameter("program", programId)
                .getResultList();
        return rows.stream()
                .map(row -> new ImgYearView(
                        row.get("season", Integer.class),
                        row.get("entered", Integer.class),
                        row.get("us_img", Integer.class),
                        row.get("non_us_img", Integer.class),
                        row.get("img_unknown", Integer.class),
                        row.get("unknown", Integer.class),
                        new ImgEvidence(
                                SourceType.valueOf(row.get("source_type", String.class)),
                                row.get("reference", String.class),
                                java.time.LocalDate.parse(row.get("day", String.class)),
                                Confidence.valueOf(row.get("confidence", String.class)))))
                .toList();
    }

    void add(UUID programId, ImgYearView year) {
        int added = entities.createNativeQuery("""
                        insert into img_years values (:program, :season, :entered, :usImg, :nonUsImg, :imgUnknown, :unknown,
                            :source, :reference, :day, :confidence) on conflict do nothing""")
                .setParameter("program", programId)
                .setParameter("season", year.season())
                .setParameter("entered", year.entered())
                .setParameter("usImg", year.usImg())
                .setParameter("nonUsImg", year.nonUsImg())
                .setParameter("imgUnknown", year.imgUnknown())
                .setParameter("unknown", year.unknown())
                .setParameter("source", year.evidence().sourceType().name())
                .setParameter("reference", year.evidence().reference())
                .setParameter("day", year.evidence().observedOn())
                .setParameter("confidence", year.evidence().confidence().name())
                .executeUpdate();
        if (added == 0) {
            throw IMG_YEAR_EXISTS.because(null);
        }
        changes.note("ImgYear", programId, List.of(new Changes.Field("season", Integer.toString(year.season()))));
    }
}
