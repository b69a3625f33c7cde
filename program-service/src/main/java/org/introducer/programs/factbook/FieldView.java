package org.introducer.programs.factbook;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.programs.fact.FactField;
import org.introducer.programs.fact.FactResolution;
import org.introducer.programs.fact.Freshness;
import org.introducer.programs.fact.ResolvedFact;
import org.jspecify.annotations.Nullable;

/** What is known of one field of a program. */
@Schema(name = "FactFieldValue", description = "what is shown of the field")
record FieldView(
        FactField field,
        String label,
        ResolvedFact.Standing standing,

        @Schema(
                oneOf = {String.class, Integer.class},
                description = "absent when nothing is known; also set in a conflict",
                examples = "YES")
        @Nullable
        Object value,

        @Nullable Freshness freshness,
        @Nullable FactView chosen,

        @Schema(description = "number of other facts") int others) {

    /** One field of a program with every fact about it, and which of them counts. */
    @Schema(name = "FactFieldDetail")
    record Detail(
            FieldView shown,
            int season,

            @Schema(description = "how the value shown is chosen among several facts, in words")
            String rule,

            @Schema(description = "the facts that do not give the value shown, each with the reason")
            List<SetAsideView> setAside,

            @Schema(description = "proposals of the caller's organisation; they have no effect until accepted")
            List<FactView> proposals) {}

    /** A fact that is not the one shown, and why. */
    @Schema(name = "FactSetAside")
    record SetAsideView(FactView fact, ResolvedFact.Reason reason) {}

    static FieldView of(ResolvedFact resolved, Map<UUID, FactEntry> entries) {
        return new FieldView(
                resolved.field(),
                resolved.field().label(),
                resolved.standing(),
                resolved.value() == null ? null : FactView.json(resolved.value()),
                resolved.freshness(),
                resolved.chosen() == null
                        ? null
                        : FactView.of(entries.get(resolved.chosen().id())),
                resolved.setAside().size());
    }

    static Detail detail(ResolvedFact resolved, Map<UUID, FactEntry> entries, Stream<FactProposal> proposals) {
        return new Detail(
                of(resolved, entries),
                resolved.season(),
                FactResolution.RULE,
                resolved.setAside().stream()
                        .map(other -> new SetAsideView(
                                FactView.of(entries.get(other.fact().id())), other.reason()))
                        .toList(),
                proposals.map(FactView::of).toList());
    }

    static Map<UUID, FactEntry> byId(List<FactEntry> entries) {
        return entries.stream().collect(Collectors.toMap(FactEntry::id, Function.identity()));
    }
}
