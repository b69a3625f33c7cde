package org.introducer.mentorship.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.introducer.tables.Layout;

/** Finds people by their id or e-mail address, and among those of a cycle by a name that only one of them has. */
final class PersonIndex {

    /** It begins where a word begins, so that a long text is read once. */
    private static final Pattern EMAIL =
            Pattern.compile("(?<![^\\s@<>()\\[\\],;])[^\\s@<>()\\[\\],;]++@[^\\s@<>()\\[\\],;]++");

    private final Map<String, Set<Person>> byKey = new HashMap<>();
    private final Map<String, Set<Person>> byName = new HashMap<>();

    PersonIndex(Collection<Person> people) {
        for (Person person : people) {
            add(byKey, person.id().toString(), person);
            if (person.applicantId() != null) {
                add(byKey, key(person.applicantId()), person);
            }
            person.emails().forEach(email -> add(byKey, email, person));
            if (person.enrolled() && person.name() != null) {
                add(byName, Layout.name(person.name()), person);
            }
        }
    }

    private static void add(Map<String, Set<Person>> index, String key, Person person) {
        index.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(person);
    }

    private static String key(UUID applicantId) {
        return "applicant " + applicantId;
    }

    List<Person> withId(UUID id) {
        return found(byKey, id.toString());
    }

    List<Person> ofApplicant(UUID applicantId) {
        return found(byKey, key(applicantId));
    }

    List<Person> withEmail(String email) {
        return found(byKey, email.strip().toLowerCase(Locale.ROOT));
    }

    /** Whom a cell names: by an e-mail address in it, an id, or a name of one who takes part. */
    List<Person> named(String text) {
        Matcher email = EMAIL.matcher(text);
        if (email.find()) {
            return withEmail(email.group());
        }
        List<Person> byId = found(byKey, text.strip().toLowerCase(Locale.ROOT));
        return byId.isEmpty() ? found(byName, Layout.name(text)) : byId;
    }

    private static List<Person> found(Map<String, Set<Person>> index, String key) {
        return new ArrayList<>(index.getOrDefault(key, Set.of()));
    }
}
