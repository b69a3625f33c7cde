package org.introducer.mentorship.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.introducer.platform.problem.InputError;

/** The mentors or the mentees of the tenant, with their part in the cycle of an import if it has one. */
interface People {

    Collection<Person> all();

    /** What is wrong with these values, by JSON Pointer. @param before what was stored, empty for somebody new */
    List<InputError> faults(Map<String, JsonNode> before, Map<String, JsonNode> after);

    /** The values as somebody has them who was created with these. */
    Map<String, JsonNode> complete(Map<String, JsonNode> values);

    /** Whether a value is one of the enrolment, or tells that there is one. */
    boolean isEnrolment(String field);

    UUID create(Map<String, JsonNode> values);

    /** Sets all values of somebody. Who takes part in the cycle by them is enrolled; whoever does no more is {@link #withdraw}n. */
    void update(Person person, Map<String, JsonNode> values);

    /** Takes them out of the cycle, all at once. */
    void withdraw(Set<UUID> ids);

    /** Deletes them, all at once, and takes them out of the cycle. */
    void delete(Set<UUID> ids);

    /** Those of the people with whom something has happened that a revert must not take away. */
    Set<UUID> used(Set<UUID> ids);
}
