package org.introducer.contacts.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.introducer.platform.problem.InputError;

/** What a letter may not say, field against field. */
final class LetterRules {

    private LetterRules() {}

    /** Everything that is wrong; empty when it may be stored. */
    static List<InputError> faults(LetterDraft letter, LocalDate today) {
        List<InputError> faults = new ArrayList<>();
        Map<String, LocalDate> happened = new LinkedHashMap<>();
        happened.put("/visaStatusDisclosedOn", letter.visaStatusDisclosedOn());
        happened.put("/cvSentOn", letter.cvSentOn());
        happened.put("/statementDraftSentOn", letter.statementDraftSentOn());
        happened.put("/activitySummarySentOn", letter.activitySummarySentOn());
        happened.put("/requestedOn", letter.requestedOn());
        happened.put("/declinedOn", letter.declinedOn());
        happened.put("/uploadedOn", letter.uploadedOn());
        happened.forEach((pointer, day) -> {
            if (day != null && day.isAfter(today)) {
                faults.add(InputError.at(pointer, "lies in the future"));
            }
        });
        List.of("/declinedOn", "/uploadedOn").forEach(pointer -> {
            LocalDate day = happened.get(pointer);
            if (day != null && letter.requestedOn() != null && day.isBefore(letter.requestedOn())) {
                faults.add(InputError.at(pointer, "is before the day on which it was requested"));
            }
        });
        if (letter.declinedOn() != null && letter.uploadedOn() != null) {
            faults.add(InputError.at("/declinedOn", "was uploaded, so the author did not decline"));
        }
        return faults;
    }
}
