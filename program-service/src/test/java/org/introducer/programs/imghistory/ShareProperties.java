package org.introducer.programs.imghistory;

import static org.introducer.testing.Often.often;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("P11")
class ShareProperties {

    @Property
    void the_interval_holds_the_share(@ForAll @IntRange(max = 60) int count, @ForAll @IntRange(max = 60) int others) {
        Share share = Share.of(count, count + others);
        assertEquals(share.of() < Share.LEAST, share.percent() == null);
        if (often(50, share.percent() != null)) {
            assertTrue(0 <= share.low() && share.low() <= share.percent());
            assertTrue(share.percent() <= share.high() && share.high() <= 100);
        }
    }
}
