package org.introducer.contacts.guidance.neighbour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.introducer.contacts.program.Programs;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is read of the other services' answers has the names that their committed documents give. */
@Tag("X16")
class OverviewFormsTest {

    private static final Map<Class<?>, String> OF_PROGRAMS = Map.of(
            SeasonOverview.class, "SeasonOverview",
            SeasonOverview.Item.class, "SeasonOverviewProgram",
            SeasonOverview.Application.class, "SeasonOverviewApplication",
            SeasonOverview.Date.class, "ApplicationDate",
            SeasonOverview.Question.class, "OpenQuestion",
            SeasonOverview.Step.class, "SeasonOverviewStep",
            Programs.ContactRules.class, "ContactRules");

    private static final Map<Class<?>, String> OF_MENTORSHIPS = Map.of(
            MenteeOverview.class, "MenteeOverview",
            MenteeOverview.Mentorship.class, "CurrentMentorship",
            MenteeOverview.Sessions.class, "SessionSummary",
            MenteeOverview.Unreported.class, "UnreportedSession",
            MenteeOverview.Request.class, "NamedMentorRequest");

    private static final Map<Class<?>, String> OF_MANY_SEASONS = Map.of(
            SeasonSummaries.class, "SeasonSummaries",
            SeasonSummaries.Summary.class, "SeasonSummary",
            SeasonSummaries.Program.class, "SeasonSummaryProgram",
            SeasonSummaries.Question.class, "SeasonSummariesQuestion",
            SeasonSummaries.Asked.class, "ApplicantInSeason");

    private static final Map<Class<?>, String> OF_MANY_MENTEES = Map.of(
            MenteeOverviews.class, "MenteeSummaries",
            MenteeOverviews.Question.class, "MenteeSummariesQuestion");

    @Test
    @Tag("X26")
    void they_say_what_is_read_of_several_applicants() throws IOException {
        read("program-service", "/v1/season-overview/batch-get", "post", OF_MANY_SEASONS);
        read("mentorship-service", "/v1/mentee-overview/batch-get", "post", OF_MANY_MENTEES);
    }

    @Test
    void program_service_says_what_is_read() throws IOException {
        read("program-service", "/v1/season-overview", "get", OF_PROGRAMS);
    }

    @Test
    void mentorship_service_says_what_is_read() throws IOException {
        read("mentorship-service", "/v1/mentee-overview", "get", OF_MENTORSHIPS);
    }

    @Test
    void the_words_that_the_rules_know_are_words_of_the_services() throws IOException {
        assertWords("program-service", "Feasibility", "FEASIBLE", "CONDITIONAL", "INFEASIBLE", "UNKNOWN");
        assertWords("program-service", "ApplicationDateKind", "APPLICATION_DEADLINE", "RANK_LIST_DEADLINE");
        assertWords(
                "program-service",
                "ApplicationState",
                "RESEARCHING",
                "CONTACTED",
                "OBSERVERSHIP",
                "INTERVIEWED",
                "RANKED",
                "MATCHED",
                "NOT_MATCHED",
                "REJECTED",
                "WITHDRAWN");
        assertWords("program-service", "QuestionAddressee", "PROGRAM", "GME_OFFICE");
        assertWords("program-service", "DateBasis", "SOURCE");
        assertWords("mentorship-service", "MentorshipState", "ACTIVE", "PROPOSED");
        assertWords("mentorship-service", "MentorshipSide", "MENTEE");
    }

    private static void assertWords(String service, String schema, String... words) throws IOException {
        List<String> known = new ObjectMapper()
                .convertValue(
                        document(service).at("/components/schemas/" + schema + "/enum"),
                        new TypeReference<List<String>>() {});
        assertEquals(
                List.of(),
                Arrays.stream(words).filter(word -> !known.contains(word)).toList(),
                schema);
    }

    private static void read(String service, String path, String method, Map<Class<?>, String> forms)
            throws IOException {
        JsonNode document = document(service);
        assertFalse(
                document.at("/paths/" + path.replace("/", "~1") + "/" + method).isMissingNode(), path);
        forms.forEach((type, schema) -> {
            JsonNode properties = document.at("/components/schemas/" + schema + "/properties");
            assertEquals(
                    List.of(),
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .filter(name -> !properties.has(name))
                            .toList(),
                    schema);
        });
    }

    private static JsonNode document(String service) throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(Committed.root().resolve(service + "/openapi.yaml").toFile());
    }
}
