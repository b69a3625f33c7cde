package org.introducer.programs.confirmation;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far something is confirmed, by everything that a program has said to an applicant. */
@Schema(
        name = "ConfirmationState",
        description = "how far something is confirmed by all that the program said to the applicant. VERBAL, EMAIL, "
                + "CONTRACT: in which form; CONTRADICTED: what was said last is weaker than something else that was "
                + "said, ask again in writing")
enum ConfirmationState {
    NOT_CONFIRMED,
    VERBAL,
    /** What was said last is weaker than something else that was said: ask again, in writing. */
    CONTRADICTED,
    EMAIL,
    CONTRACT;

    /** What was said once. */
    record Said(String value, ConfirmationForm form, LocalDate on) {}

    /**
     * What was said last counts, in the strongest form in which it was said; an earlier word to the contrary in a stronger form, or
     * another of the same day, is a contradiction.
     *
     * @param all in the order in which they were recorded
     */
    static ConfirmationState of(List<Said> all) {
        Said last = last(all);
        if (last == null) {
            return NOT_CONFIRMED;
        }
        ConfirmationForm form = all.stream()
                .filter(said -> said.value().equals(last.value()))
                .map(Said::form)
                .max(comparing(Enum::ordinal))
                .orElse(last.form());
        boolean contradicted = all.stream()
                .filter(said -> !said.value().equals(last.value()))
                .anyMatch(said ->
                        said.form().compareTo(last.form()) > 0 || said.on().equals(last.on()));
        return contradicted
                ? CONTRADICTED
                : switch (form) {
                    case VERBAL -> VERBAL;
                    case EMAIL -> EMAIL;
                    case CONTRACT -> CONTRACT;
                };
    }

    /** Null when nothing was said. */
    static Said last(List<Said> all) {
        return all.stream()
                .reduce((one, other) -> other.on().isBefore(one.on()) ? one : other)
                .orElse(null);
    }

    boolean written() {
        return this == EMAIL || this == CONTRACT;
    }
}
