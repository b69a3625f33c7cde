package org.introducer.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void ports_that_are_free_again_are_not_given_to_another() {
        Set<Ports> given = IntStream.range(0, 20).mapToObj(_ -> Ports.anyFree()).collect(Collectors.toSet());
        assertEquals(20, given.size());
    }
}
