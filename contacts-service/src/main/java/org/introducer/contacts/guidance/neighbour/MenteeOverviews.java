package org.introducer.contacts.guidance.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What mentorship-service says of several applicants at once; whom it may not tell of is left out. An answer without its list is none. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MenteeOverviews(List<MenteeOverview> items) {

    /** Whom it is asked about. */
    record Question(List<UUID> ids) {}

    public MenteeOverviews {
        items = List.copyOf(items);
        items.forEach(one -> Objects.requireNonNull(one.applicantId()));
    }

    /** By applicant. */
    public Map<UUID, MenteeOverview> overviews() {
        return items.stream()
                .collect(Collectors.toMap(MenteeOverview::applicantId, Function.identity(), (first, _) -> first));
    }
}
