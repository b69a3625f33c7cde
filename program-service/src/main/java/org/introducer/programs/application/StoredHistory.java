package org.introducer.programs.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.introducer.platform.json.StoredForm;
import org.introducer.programs.application.process.ApplicationState;
import org.introducer.programs.application.process.History;

/** The history of an application as it is stored. */
@StoredForm
record StoredHistory(List<Step> steps) {

    record Step(
            ApplicationState state,
            LocalDate on,
            String note,
            Instant recordedAt,
            UUID recordedBy,
            Reverted reverted) {}

    record Reverted(String reason, Instant at, UUID by) {}

    static StoredHistory of(History history) {
        return new StoredHistory(history.steps().stream()
                .map(step -> new Step(
                        step.state(),
                        step.on(),
                        step.note(),
                        step.recordedAt(),
                        step.recordedBy(),
                        step.reverted() == null
                                ? null
                                : new Reverted(
                                        step.reverted().reason(),
                                        step.reverted().at(),
                                        step.reverted().by())))
                .toList());
    }

    History history() {
        return new History(steps.stream()
                .map(step -> new History.Step(
                        step.state(),
                        step.on(),
                        step.note(),
                        step.recordedAt(),
                        step.recordedBy(),
                        step.reverted() == null
                                ? null
                                : new History.Reverted(
                                        step.reverted().reason(),
                                        step.reverted().at(),
                                        step.reverted().by())))
                .toList());
    }
}
