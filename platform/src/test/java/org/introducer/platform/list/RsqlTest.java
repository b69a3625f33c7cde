package org.introducer.platform.list;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.introducer.platform.problem.ProblemException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X06")
class RsqlTest {

    @Test
    void an_expression_may_be_as_long_deep_and_wide_as_said_and_no_more() {
        assertBound("a==" + "x".repeat(1997), "a==" + "x".repeat(1998), "is longer than 2000 characters");
        assertBound(nested(8), nested(9), "is nested deeper than 8");
        assertBound(comparisons(40), comparisons(41), "has too many comparisons or values");
        assertBound(values(200), values(201), "has too many comparisons or values");
    }

    @Test
    void parentheses_that_stand_beside_each_other_are_no_depth() {
        assertEquals(
                20,
                Rsql.parse(String.join(";", Collections.nCopies(20, "(a==1,b==2)")))
                                .toString()
                                .split(",")
                                .length
                        - 1);
    }

    @Test
    void null_takes_true_or_false_and_no_operator_goes_without_a_value() {
        assertDoesNotThrow(() -> Rsql.parse("a=null=true"));
        for (String expression :
                List.of("a=null=", "a=notnull=", "a=notnull=true", "a==", "a=in=()", "a=out=", "a=gt=")) {
            ProblemException refused = assertThrows(ProblemException.class, () -> Rsql.parse(expression), expression);
            assertEquals("is not well-formed RSQL", refused.errors().getFirst().detail(), expression);
        }
    }

    private static void assertBound(String most, String more, String why) {
        assertDoesNotThrow(() -> Rsql.parse(most));
        ProblemException refused = assertThrows(ProblemException.class, () -> Rsql.parse(more));
        assertEquals(why, refused.errors().getFirst().detail());
    }

    private static String nested(int deep) {
        return "(".repeat(deep) + "a==1" + ")".repeat(deep);
    }

    private static String comparisons(int many) {
        return String.join(";", Collections.nCopies(many, "a==1"));
    }

    private static String values(int many) {
        return "a=in=(" + String.join(",", Collections.nCopies(many, "1")) + ")";
    }
}
