package org.introducer.platform.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.introducer.platform.json.StrictJson;
import org.introducer.platform.problem.ProblemException;

@Tag("X07")
class CursorsTest {

    private final Cursors cursors = new Cursors("a key of a test");

    @Property
    void a_cursor_gives_back_what_was_put_in(@ForAll String scope, @ForAll String key, @ForAll String id) {
        Assume.that(StrictJson.storable(key) && StrictJson.storable(id));
        assertEquals(List.of(key, id), cursors.read(scope, cursors.write(scope, List.of(key, id))));
    }

    @Property
    void a_cursor_of_another_scope_key_or_with_another_byte_is_refused(
            @ForAll String scope, @ForAll String other, @ForAll @IntRange(max = 30) int place) {
        Assume.that(!scope.equals(other));
        String cursor = cursors.write(scope, List.of("2026-01-01", "0199c0de-0000-7000-8000-000000000001"));
        assertThrows(ProblemException.class, () -> cursors.read(other, cursor));
        assertThrows(ProblemException.class, () -> new Cursors("another key").read(scope, cursor));
        char changed = cursor.charAt(place) == 'A' ? 'B' : 'A';
        String tampered = cursor.substring(0, place) + changed + cursor.substring(place + 1);
        assertThrows(ProblemException.class, () -> cursors.read(scope, tampered));
    }

    @Example
    void what_belongs_to_the_values_cannot_be_passed_off_as_the_scope() {
        byte[] all = Base64.getUrlDecoder().decode(cursors.write("s", List.of("x", "y")));
        byte[] cut = new byte[all.length - 3];
        System.arraycopy(all, 0, cut, 0, 16);
        System.arraycopy(all, 19, cut, 16, cut.length - 16);
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(cut);
        assertThrows(ProblemException.class, () -> cursors.read("s1:x", forged));
        assertEquals(List.of(), cursors.read("s", cursors.write("s", List.of())));
    }
}
