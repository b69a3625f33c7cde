package org.introducer.contacts.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.introducer.contacts.ContactsTest;
import org.introducer.testing.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ContactsTest
@Tag("C20")
@Tag("C17")
class ImportAfterMergeTest {

    private static final String FILE = """
            name,role,institution
            Priya Placeholder,IR_ATTENDING,Example Hospital
            P. Placeholder,IR_ATTENDING,Other Hospital
            """;

    private final Importing amara = new Importing(Actor.applicant());

    private String merge(String survivor, String loser) {
        return amara.owner()
                .sending(Map.of("survivor", survivor, "losers", List.of(loser)))
                .post("/v1/contacts/merge")
                .header("Location");
    }

    @Test
    void the_rows_of_a_contact_that_was_merged_find_the_one_that_is_left() {
        amara.take("CSV", FILE);
        String priya = (String) amara.contact("Priya Placeholder").get("id");
        String other = (String) amara.contact("P. Placeholder").get("id");
        String merge = merge(priya, other);
        amara.take("CSV", FILE);
        amara.take("CSV", "id,name,role\n" + other + ",Priya Placeholder,IR_ATTENDING\n");
        assertEquals(1, amara.contacts().size());
        amara.owner().sending(Map.of()).post(merge + "/undo").then().statusCode(200);
        amara.take("CSV", FILE);
        assertEquals(
                List.of("P. Placeholder", "Priya Placeholder"),
                amara.contacts().stream()
                        .map(contact -> (String) contact.get("name"))
                        .sorted()
                        .toList());
    }

    @Test
    @Tag("C18")
    void a_revert_keeps_what_was_merged_since_and_says_so() {
        String place = amara.take("CSV", FILE);
        String merge = merge((String) amara.contact("Priya Placeholder").get("id"), (String)
                amara.contact("P. Placeholder").get("id"));
        amara.revert(place).then().statusCode(200);
        assertEquals(Map.of("create", 2, "kept", 2), amara.counts(place));
        assertEquals(1, amara.contacts().size());
        amara.owner().sending(Map.of()).post(merge + "/undo").then().statusCode(200);
        assertEquals(2, amara.contacts().size());
    }
}
