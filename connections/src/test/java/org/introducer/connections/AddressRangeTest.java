package org.introducer.connections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "172.30.53.10,172.30.53.10,true",
        "172.30.53.10,172.30.53.11,false",
        "10.244.0.0/16,10.244.255.1,true",
        "10.244.0.0/16,10.245.0.1,false",
        "10.0.0.128/25,10.0.0.127,false",
        "10.0.0.128/25,10.0.0.200,true",
        "0.0.0.0/0,203.0.113.9,true",
        "0.0.0.0/0,fd00::1,false",
        "fd00::/8,fdff::1,true",
        "fd00::/8,fe00::1,false",
        "10.244.0.0/16,nobody,false"
    })
    void a_range_has_the_addresses_that_begin_with_its_bits(String range, String address, boolean contained) {
        assertEquals(contained, AddressRange.of(range).contains(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", ""})
    void what_is_no_range_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> AddressRange.of(text));
    }
}
