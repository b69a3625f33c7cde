package org.introducer.contacts.guidance;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.introducer.contacts.MentorshipServiceStub;
import org.introducer.contacts.ProgramServiceStub;
import org.introducer.testing.Actor;

/** What the other services say of an applicant in a test. */
final class Stubbed {

    private static final Map<UUID, String> SEASONS = new ConcurrentHashMap<>();
    private static final Map<UUID, String> MENTEES = new ConcurrentHashMap<>();

    private Stubbed() {}

    /** A shortlisted program whose verdict is not known, with an application to be sent by a day. */
    static void unknownProgram(UUID applicant, UUID program, UUID application, LocalDate deadline, String rules) {
        season(applicant, """
                {"over": false, "profileKnown": true, "leftOut": 0, "policy": "visa-1",
                 "programs": [{"programId": "%s", "program": "Mercy", "shortlisted": true,
                    "application": {"id": "%s", "state": "RESEARCHING",
                        "dates": [{"kind": "APPLICATION_DEADLINE", "on": "%s", "basis": "SOURCE", "source": "PROGRAM_PAGE"}]},
                    "verdict": "UNKNOWN", "outlook": "FEASIBLE",
                    "questions": [{"whom": "GME_OFFICE", "text": "Does the program sponsor J-1?"}],
                    "contactRules": %s}],
                 "steps": [{"step": "ECFMG_CERTIFICATE", "title": "ECFMG certificate", "standing": "TIGHT",
                    "basis": "ASSUMPTION", "latestStart": "%s", "rule": "step-ecfmg-certificate"}]}""".formatted(program, application, deadline, rules, deadline.plusDays(1)));
    }

    /** A program applied to, with what it says about being written to, and how old the policy of the verdicts is. */
    static void appliedTo(UUID applicant, UUID program, String state, String rules) {
        season(applicant, """
                {"over": false, "profileKnown": true, "leftOut": 0, "policy": "visa-1",
                 "policyWarning": "The policy was last reviewed long ago.", "disclaimer": "This is not legal advice.",
                 "programs": [{"programId": "%s", "program": "Mercy", "shortlisted": true,
                    "application": {"id": "%s", "state": "%s", "dates": []},
                    "verdict": "FEASIBLE", "outlook": "FEASIBLE", "questions": [], "contactRules": %s}],
                 "steps": []}""".formatted(program, UUID.randomUUID(), state, rules));
    }

    /** An active mentorship of long ago, without a planned session, with a session of which nobody said who came. */
    static void mentee(UUID applicant, UUID mentorship, UUID session, String at) {
        String said = """
                {"menteeId": "%s", "requests": [],
                 "mentorships": [{"id": "%s", "type": "CAREER", "state": "ACTIVE", "menteeAcceptedAt": "%s",
                    "createdAt": "%s",
                    "sessions": {"held": 0, "unreported": [{"id": "%s", "startsAt": "%s"}]}}]}""".formatted(UUID.randomUUID(), mentorship, at, at, session, at);
        MENTEES.put(applicant, said);
        MentorshipServiceStub.says(applicant, okJson(said));
    }

    private static void season(UUID applicant, String said) {
        SEASONS.put(applicant, said);
        ProgramServiceStub.saysOfSeason(applicant, okJson(said));
    }

    /** Whoever asks about several applicants at once is told the same of each. */
    static void saysAsMuchTo(Actor caller, UUID... applicants) {
        ProgramServiceStub.saysOfSeasonsTo(caller, okJson("""
                {"disclaimer": "This is not legal advice.", "items": [%s]}""".formatted(each(applicants, SEASONS, ""))));
        MentorshipServiceStub.saysOfManyTo(
                caller, okJson("""
                {"items": [%s]}""".formatted(each(applicants, MENTEES, "{\"mentorships\": [], \"requests\": []}"))));
    }

    private static String each(UUID[] applicants, Map<UUID, String> said, String otherwise) {
        return Stream.of(applicants)
                .map(one -> "{\"applicantId\": \"%s\", ".formatted(one)
                        + said.getOrDefault(one, otherwise).substring(1))
                .collect(Collectors.joining(", "));
    }
}
