package org.introducer.programs.ranklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.platform.json.StoredForm;
import org.introducer.platform.problem.InputError;
import org.introducer.programs.ranklist.order.RankOrder;
import org.introducer.programs.track.TrackType;

/** A rank order list that is being planned: its positions, and the weights that order them. */
@Schema(name = "RankListDraft")
record RankListDraft(
        @NotNull @Min(2000) @Max(2100) @Schema(description = "match year; cannot be changed", examples = "2027")
        Integer season,

        @Size(max = 20) @Schema(description = "what matters to the applicant, with its weight")
        List<@Valid @NotNull Criterion> criteria,

        @NotNull @Size(max = 1000) @Schema(description = "in any order; equal ones keep it")
        List<@Valid @NotNull Entry> entries) {

    /** Something of the applicant's own by which positions are ranked. */
    @StoredForm
    @Schema(name = "RankCriterion")
    record Criterion(
            @NotBlank
            @Size(max = 60)
            @Schema(description = "what it is about, in the applicant's words", examples = "Case mix")
            String name,

            @Schema(description = "how much it counts beside the others") @NotNull @Min(1) @Max(100)
            Integer weight) {}

    /** A position to rank, with the applicant's points for it. */
    @StoredForm
    @Schema(name = "RankEntry")
    record Entry(
            @NotNull @Schema(description = "an application of this season")
            UUID applicationId,

            @NotNull @Schema(description = "the track that is meant")
            TrackType track,

            @Size(max = 20) @Schema(description = "by criterion, from 0 to 10; one that is missing does not count")
            Map<@NotBlank String, @NotNull @Min(0) @Max(10) Integer> scores,

            @Size(max = 1000)
            @Schema(description = "for an advanced position: applications to PGY-1 programs, best first")
            List<@NotNull UUID> supplemental) {

        RankOrder.Key key() {
            return new RankOrder.Key(applicationId, track);
        }

        Map<String, Integer> scored() {
            return scores == null ? Map.of() : scores;
        }

        List<UUID> years() {
            return supplemental == null ? List.of() : supplemental;
        }
    }

    /** A position that the applicant puts at another place than the weights give it. */
    @Schema(name = "RankMove")
    record Move(
            @NotNull UUID applicationId,
            @NotNull TrackType track,

            @NotNull @Min(1) @Schema(description = "the place, from 1")
            Integer to,

            @Schema(description = "why it stands elsewhere than the weights say") @NotBlank @Size(max = 500)
            String reason) {}

    List<Criterion> weights() {
        return criteria == null ? List.of() : criteria;
    }

    /** What contradicts itself. */
    List<InputError> faults() {
        List<InputError> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < weights().size(); i++) {
            if (!names.add(weights().get(i).name())) {
                faults.add(InputError.at("/criteria/%d/name".formatted(i), "is there twice"));
            }
        }
        Set<RankOrder.Key> keys = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String at = "/entries/" + i;
            if (!keys.add(entry.key())) {
                faults.add(InputError.at(at, "is the second for this application and track"));
            }
            entry.scored().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> faults.add(InputError.at(at + "/scores", "has no criterion named " + name)));
            if (new HashSet<>(entry.years()).size() < entry.years().size()) {
                faults.add(InputError.at(at + "/supplemental", "has an application twice"));
            }
            if (entry.years().contains(entry.applicationId())) {
                faults.add(InputError.at(at + "/supplemental", "has the application itself"));
            }
        }
        return faults;
    }
}
