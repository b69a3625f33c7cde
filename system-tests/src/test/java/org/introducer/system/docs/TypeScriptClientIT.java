package org.introducer.system.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import org.introducer.local.Commands;
import org.introducer.local.identity.Role;
import org.introducer.system.LocalStack;
import org.introducer.system.Person;
import org.introducer.testing.Committed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The TypeScript client that is generated from the one document of all three services, at work; skipped where there is no Node. */
@Tag("X28")
class TypeScriptClientIT {

    @Test
    void its_typed_calls_reach_all_three_services() {
        LocalStack stack = LocalStack.shared();
        Commands.Outcome outcome = Commands.run(List.of(
                Committed.root().resolve("tools/clients/call").toString(),
                stack.ports().proxyUrl(),
                Person.in(stack, Role.INTEGRATION).token()));
        assumeFalse(outcome.output().contains("SKIPPED"), outcome.output());
        assertTrue(outcome.succeeded(), outcome.output());
        assertEquals(
                List.of(
                        "provisioned 201 201",
                        "page Priya Placeholder, Sam Sample",
                        "page Tessa Trial",
                        "labels CAREER RESEARCH NEAR_PEER",
                        "roles integration",
                        "problem 404 urn:introducer:problem:contact-not-found"),
                outcome.output().lines().toList());
    }
}
