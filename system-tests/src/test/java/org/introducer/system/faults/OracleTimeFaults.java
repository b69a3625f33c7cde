package org.introducer.system.faults;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.introducer.local.identity.Role;
import org.introducer.local.stack.Service;
import org.introducer.system.LocalStack;
import org.introducer.system.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What somebody of the same tenant may not see takes as long as what is not there: medians of many calls, one of each in turn. */
class OracleTimeFaults {

    private static final int WARM_UP = 100;
    private static final int CALLS = Integer.getInteger("introducer.calls", 600);
    private static final int TRIES = 3;
    private static final double MOST_APART = 0.10;

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = LocalStack.fresh();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    /** A call about something, by its id, and how it is answered. */
    private record Question(String name, int status, String foreign, Function<String, Integer> call) {}

    @Test
    void the_foreign_takes_as_long_as_the_unknown() {
        Person amara = Person.in(stack, Role.APPLICANT);
        Person adviser = amara.colleague(Role.ADVISER);
        Person other = amara.colleague(Role.APPLICANT);
        String applicant = amara.subject().sub().toString();
        String contact = created(amara, Service.CONTACTS, "/v1/contacts", Map.of("name", "Priya", "role", "OTHER"));
        String mentee = created(amara, Service.MENTORSHIP, "/v1/mentees", Map.of("name", "Amara"));
        String otherMentee = created(other, Service.MENTORSHIP, "/v1/mentees", Map.of("name", "Bela"));
        String shortlist = created(amara, Service.PROGRAMS, "/v1/shortlists", Map.of());

        RequestSpecification mayAsk = caller(adviser);
        RequestSpecification mayName = caller(other).contentType("application/json");
        String contacts = stack.direct(Service.CONTACTS);
        String programs = stack.direct(Service.PROGRAMS);
        String mentorship = stack.direct(Service.MENTORSHIP);
        List<Question> questions = List.of(
                new Question("contact", 404, contact, id -> get(mayAsk, contacts + "/v1/contacts/" + id)),
                new Question(
                        "applicant", 404, applicant, id -> get(mayAsk, contacts + "/v1/contacts?applicantId=" + id)),
                new Question("shortlist", 404, shortlist, id -> get(mayAsk, programs + "/v1/shortlists/" + id)),
                new Question(
                        "shortlists of",
                        404,
                        applicant,
                        id -> get(mayAsk, programs + "/v1/shortlists?applicantId=" + id)),
                new Question("mentee", 404, mentee, id -> get(mayAsk, mentorship + "/v1/mentees/" + id)),
                new Question(
                        "do not match",
                        422,
                        mentee,
                        id -> given().spec(mayName)
                                .body("{\"people\": [\"%s\", \"%s\"]}".formatted(otherMentee, id))
                                .post(mentorship + "/v1/do-not-matches")
                                .statusCode()));
        assertAll(questions.stream().map(each -> (Executable) () -> compare(each)));
    }

    private static void compare(Question question) {
        double apart = 1;
        for (int attempt = 0; attempt < TRIES && apart > MOST_APART; attempt++) {
            List<Long> foreign = new ArrayList<>();
            List<Long> unknown = new ArrayList<>();
            for (int i = 0; i < WARM_UP + CALLS; i++) {
                long one = nanos(question, question.foreign());
                long none = nanos(question, UUID.randomUUID().toString());
                if (i >= WARM_UP) {
                    foreign.add(one);
                    unknown.add(none);
                }
            }
            apart = Math.abs(median(foreign) - median(unknown)) / Math.min(median(foreign), median(unknown));
            System.out.printf(
                    Locale.ROOT,
                    "%s: foreign %.2f ms, unknown %.2f ms, %.1f %% apart%n",
                    question.name(),
                    median(foreign) / 1e6,
                    median(unknown) / 1e6,
                    100 * apart);
        }
        assertTrue(apart <= MOST_APART, question.name() + ": medians are apart by " + apart);
    }

    private static long nanos(Question question, String id) {
        long start = System.nanoTime();
        assertEquals(question.status(), question.call().apply(id), question.name());
        return System.nanoTime() - start;
    }

    private static double median(List<Long> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static RequestSpecification caller(Person who) {
        return given().auth().oauth2(who.token());
    }

    private static int get(RequestSpecification caller, String address) {
        return given().spec(caller).get(address).statusCode();
    }

    private static String created(Person who, Service service, String path, Map<String, ?> body) {
        return who.sending(service, body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
