package org.introducer.mentorship.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.UUID;
import org.introducer.mentorship.certificate.Certificate.Blocking;
import org.introducer.mentorship.certificate.Certificate.NotBlocking.Reason;
import org.introducer.mentorship.certificate.Certificate.Violation;
import org.introducer.mentorship.certificate.Claim.Match;
import org.introducer.mentorship.certificate.Claim.Order;
import org.introducer.mentorship.certificate.Claim.Seats;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M07")
class StabilityCheckTest {

    private static final UUID ANA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID MIA = new UUID(2, 1);
    private static final UUID NOA = new UUID(2, 2);
    private static final List<Seats> ONE_SEAT_EACH = List.of(new Seats(MIA, "CAREER", 1), new Seats(NOA, "CAREER", 1));

    /** Annotations that nothing runs: how the OpenAPI document names a type, and what may be null. */
    private static final String NAMES = "org.eclipse.microprofile.openapi.annotations..";

    private static final String ABSENCE = "org.jspecify.annotations..";

    @Test
    void the_verifier_depends_on_nothing_but_the_language() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("org.introducer.mentorship.certificate")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", NAMES, ABSENCE, "org.introducer.mentorship.certificate")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.introducer.mentorship.certificate"));
    }

    @Test
    void the_solver_depends_on_no_framework_and_not_on_the_verifier() {
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage("org.introducer.mentorship.matching..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", NAMES, ABSENCE, "org.introducer.mentorship.matching..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.introducer.mentorship.matching"));
    }

    @Test
    void both_sides_preferring_each_other_block() {
        var claim = claim(
                List.of(order(ANA, MIA, 0, 0), order(ANA, NOA, 1, 0), order(BEN, MIA, 0, 1), order(BEN, NOA, 1, 1)),
                match(ANA, NOA),
                match(BEN, MIA));
        var certificate = StabilityCheck.of(claim);
        assertFalse(certificate.stable());
        assertEquals(
                List.of(new Blocking(match(ANA, MIA), Blocking.Cause.MENTOR_PREFERS_THE_MENTEE)),
                certificate.blocking());
        assertEquals(1, certificate.others().size());
        assertEquals(
                Reason.MENTEE_HAS_NO_WORSE, // Ben is with Mia, his first choice.
                certificate.others().getFirst().reason());
    }

    @Test
    void a_free_seat_that_somebody_prefers_blocks() {
        var certificate = StabilityCheck.of(claim(List.of(order(ANA, MIA, 0, 0))));
        assertEquals(
                List.of(new Blocking(match(ANA, MIA), Blocking.Cause.MENTOR_HAS_A_FREE_SEAT)), certificate.blocking());
    }

    @Test
    void a_tie_blocks_nothing() {
        var claim = claim(List.of(order(ANA, MIA, 0, 0), order(BEN, MIA, 0, 0)), match(ANA, MIA));
        var certificate = StabilityCheck.of(claim);
        assertTrue(certificate.stable());
        assertEquals(
                Reason.MENTOR_FULL_WITH_NO_WORSE,
                certificate.others().getFirst().reason());
    }

    @Test
    void a_locked_mentee_blocks_nothing_and_a_lock_must_be_kept() {
        var orders = List.of(order(ANA, MIA, 0, 0), order(BEN, NOA, 0, 0));
        var kept = new Claim(ONE_SEAT_EACH, orders, List.of(match(ANA, NOA)), List.of(match(ANA, NOA)));
        assertTrue(StabilityCheck.of(kept).stable());
        assertEquals(
                List.of(Reason.MENTEE_IS_LOCKED, Reason.MENTOR_FULL_WITH_NO_WORSE),
                StabilityCheck.of(kept).others().stream()
                        .map(Certificate.NotBlocking::reason)
                        .toList());
        var lost = new Claim(ONE_SEAT_EACH, orders, List.of(match(ANA, MIA)), List.of(match(ANA, NOA)));
        assertTrue(StabilityCheck.of(lost)
                .violations()
                .contains(new Violation(match(ANA, NOA), Violation.Kind.LOCK_NOT_KEPT)));
    }

    @Test
    void pairs_over_capacity_twice_or_not_acceptable_are_no_matching() {
        var orders = List.of(order(ANA, MIA, 0, 0), order(BEN, MIA, 0, 1), order(ANA, NOA, 1, 0));
        assertEquals(Violation.Kind.OVER_CAPACITY, violation(orders, match(ANA, MIA), match(BEN, MIA)));
        assertEquals(Violation.Kind.MENTEE_MATCHED_TWICE, violation(orders, match(ANA, MIA), match(ANA, NOA)));
        assertEquals(Violation.Kind.NOT_ACCEPTABLE, violation(orders, match(BEN, NOA)));
    }

    private static Violation.Kind violation(List<Order> orders, Match... matches) {
        var violations = StabilityCheck.of(claim(orders, matches)).violations();
        assertEquals(1, violations.size());
        return violations.getFirst().kind();
    }

    private static Claim claim(List<Order> orders, Match... matches) {
        return new Claim(ONE_SEAT_EACH, orders, List.of(matches), List.of());
    }

    private static Order order(UUID mentee, UUID mentor, long menteeTier, long mentorTier) {
        return new Order(mentee, mentor, "CAREER", menteeTier, mentorTier);
    }

    private static Match match(UUID mentee, UUID mentor) {
        return new Match(mentee, mentor, "CAREER");
    }
}
