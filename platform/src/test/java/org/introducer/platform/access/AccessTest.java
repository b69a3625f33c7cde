package org.introducer.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.identity.Role;
import org.introducer.platform.problem.PlatformProblem;
import org.introducer.platform.problem.ProblemException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X02")
class AccessTest {

    private static final Object NOBODY_LOGGED_IN = Proxy.newProxyInstance(
            AccessTest.class.getClassLoader(),
            new Class<?>[] {CurrentIdentityAssociation.class},
            (association, method, arguments) -> null);

    private static Access with(Consents consents) throws ReflectiveOperationException {
        Constructor<?> constructor = Caller.class.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Caller caller = (Caller) constructor.newInstance(NOBODY_LOGGED_IN);
        UUID adviser = UUID.randomUUID();
        caller.actAs(new Identity(adviser, UUID.randomUUID(), adviser, Set.of(Role.ADVISER)));
        return new Access(caller, consents, new UsedConsents());
    }

    @Test
    void a_failure_of_the_consent_lookup_is_not_taken_for_a_wrong_parameter() {
        UUID applicant = UUID.randomUUID();
        IllegalArgumentException failure = assertThrows(
                IllegalArgumentException.class,
                () -> with((asked, grantee, needed) -> {
                            throw new IllegalArgumentException("the answer cannot be read");
                        })
                        .toRead(applicant));
        assertEquals("the answer cannot be read", failure.getMessage());
    }

    @Test
    @Tag("X01")
    void a_row_of_somebody_else_costs_the_same_question_as_none() throws ReflectiveOperationException {
        for (Optional<UUID> row : List.of(Optional.of(UUID.randomUUID()), Optional.<UUID>empty())) {
            AtomicInteger questions = new AtomicInteger();
            Access access = with((asked, grantee, needed) -> {
                questions.incrementAndGet();
                return Optional.empty();
            });
            ProblemException refused = assertThrows(
                    ProblemException.class,
                    () -> access.readable(row, owner -> owner, () -> PlatformProblem.CONFLICT.because("unknown")));
            assertEquals(PlatformProblem.CONFLICT, refused.problem());
            assertEquals(1, questions.get());
        }
    }

    @Test
    void a_row_that_is_not_there_is_not_there_for_its_owner_either() throws ReflectiveOperationException {
        Access access = with((asked, grantee, needed) -> Optional.of(Scope.READ_WRITE));
        assertThrows(
                ProblemException.class,
                () -> access.writable(
                        Optional.<UUID>empty(), owner -> owner, () -> PlatformProblem.NOT_FOUND.because(null)));
    }
}
