package org.introducer.mentorship.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.introducer.mentorship.profile.Reach;

/**
 * A mentor or mentee to whom a row may belong.
 *
 * @param applicantId of a mentee, else null
 * @param emails in lower case
 * @param values as {@link Values} has them
 */
record Person(UUID id, UUID applicantId, String name, List<String> emails, Map<String, JsonNode> values) {

    static List<String> emails(List<Reach> reach) {
        return reach.stream()
                .filter(each -> each.kind() == Reach.Kind.EMAIL)
                .map(each -> each.value().toLowerCase(Locale.ROOT))
                .toList();
    }

    boolean enrolled() {
        return values.containsKey(Values.ENROLLED);
    }
}
