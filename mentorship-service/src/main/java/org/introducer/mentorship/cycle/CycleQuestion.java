package org.introducer.mentorship.cycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.mentorship.profile.Listed;
import org.introducer.platform.json.StoredForm;

/** A question that mentees answer when they apply. */
@StoredForm
@Schema(name = "CycleQuestion")
public record CycleQuestion(
        @NotNull
        @Pattern(regexp = "[A-Za-z][A-Za-z0-9_-]{0,49}", message = "must be a short name, such as graduationYear")
        @Schema(description = "names the answer", examples = "graduationYear")
        String key,

        @Schema(description = "the question as mentees see it") @NotBlank @Size(max = 500)
        String text,

        @NotNull QuestionKind kind,

        @Size(max = 50) @Schema(description = "CHOICE: what can be answered")
        List<@NotBlank @Size(max = 200) String> options,

        @Schema(description = "default: false") Boolean required,

        @Size(max = 50) @Schema(description = "CHOICE or YES_NO: answers with which a mentee may apply; empty: any")
        List<@NotBlank @Size(max = 200) String> eligible) {

    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");
    private static final List<String> YES_OR_NO = List.of("true", "false");

    public CycleQuestion {
        options = Listed.orEmpty(options);
        required = required != null && required;
        eligible = Listed.orEmpty(eligible);
    }

    /** What the question says against itself, or null. */
    String fault() {
        return switch (kind) {
            case CHOICE -> options.isEmpty() ? "needs options" : among(options);
            case YES_NO -> options.isEmpty() ? among(YES_OR_NO) : "takes no options";
            case TEXT, NUMBER -> options.isEmpty() && eligible.isEmpty() ? null : "takes no options and no eligible";
        };
    }

    private String among(List<String> possible) {
        return possible.containsAll(eligible) ? null : "eligible must be among what can be answered";
    }

    /** What is wrong with the answer, or null; an absent one is null. */
    String fault(String answer) {
        if (answer == null) {
            return required ? "is required" : null;
        }
        boolean fits = switch (kind) {
            case TEXT -> true;
            case CHOICE -> options.contains(answer);
            case NUMBER -> NUMBER.matcher(answer).matches();
            case YES_NO -> YES_OR_NO.contains(answer);
        };
        return fits ? null : "does not fit the kind " + kind + " of the question";
    }

    /** Whether somebody with this answer may apply. */
    boolean admits(String answer) {
        return eligible.isEmpty() || answer != null && eligible.contains(answer);
    }
}
