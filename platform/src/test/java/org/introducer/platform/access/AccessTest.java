package org.introducer.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Constructor;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.introducer.platform.identity.Caller;
import org.introducer.platform.identity.Identity;
import org.introducer.platform.identity.Role;
import org.introducer.platform.problem.PlatformProblem;
import org.introducer.platform.problem.ProblemException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X02")
class AccessTest {

    private static Access with(Consents consents) throws ReflectiveOperationException {
        Constructor<?> constructor = Caller.class.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Caller caller = (Caller) constructor.newInstance(new Object[] {null});
        UUID adviser = UUID.randomUUID();
        caller.actAs(new Identity(adviser, UUID.randomUUID(), adviser, Set.of(Role.ADVISER)));
        return new Access(caller, consents, new UsedConsents());
    }

    @Test
    void what_is_no_uuid_is_named() throws ReflectiveOperationException {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> with((applicant, grantee) -> Optional.empty()).toRead("Amara"));
        assertEquals(PlatformProblem.INVALID_PARAMETER, refused.problem());
    }

    @Test
    void a_failure_of_the_consent_lookup_is_not_taken_for_a_wrong_parameter() {
        String applicant = UUID.randomUUID().toString();
        IllegalArgumentException failure = assertThrows(
                IllegalArgumentException.class,
                () -> with((asked, grantee) -> {
                            throw new IllegalArgumentException("the answer cannot be read");
                        })
                        .toRead(applicant));
        assertEquals("the answer cannot be read", failure.getMessage());
    }
}
