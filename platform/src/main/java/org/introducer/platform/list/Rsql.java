package org.introducer.platform.list;

import static org.introducer.platform.problem.PlatformProblem.INVALID_FILTER;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.introducer.platform.json.Names;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.ProblemException;

/** The filter language itself: how an expression is read, how long and deep it may be, and how it is refused. */
final class Rsql {

    static final ComparisonOperator NULL = new ComparisonOperator("=null=");

    private static final int MAX_LENGTH = 2000;
    private static final int MAX_DEPTH = 8;
    private static final int MAX_COMPARISONS = 40;
    private static final int MAX_VALUES = 200;
    /** Not the parser's default: there {@code =null=} takes no value. */
    private static final RSQLParser PARSER = new RSQLParser(Set.of(
            RSQLOperators.EQUAL,
            RSQLOperators.NOT_EQUAL,
            RSQLOperators.GREATER_THAN,
            RSQLOperators.GREATER_THAN_OR_EQUAL,
            RSQLOperators.LESS_THAN,
            RSQLOperators.LESS_THAN_OR_EQUAL,
            RSQLOperators.IN,
            RSQLOperators.NOT_IN,
            NULL));

    private Rsql() {}

    /** The expression as a tree that is within its bounds, or 400. */
    static Node parse(String expression) {
        if (expression.length() > MAX_LENGTH) {
            throw refused("is longer than " + MAX_LENGTH + " characters");
        }
        if (deepest(expression) > MAX_DEPTH) {
            throw refused("is nested deeper than " + MAX_DEPTH);
        }
        try {
            Node root = PARSER.parse(expression);
            if (comparisons(root) > MAX_COMPARISONS) {
                throw refused("has too many comparisons or values");
            }
            return root;
        } catch (RSQLParserException e) {
            throw refused("is not well-formed RSQL");
        }
    }

    private static int deepest(String expression) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < expression.length(); i++) {
            depth += expression.charAt(i) == '(' ? 1 : expression.charAt(i) == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static int comparisons(Node node) {
        return switch (node) {
            case LogicalNode logical ->
                logical.getChildren().stream().mapToInt(Rsql::comparisons).sum();
            case ComparisonNode comparison
            when comparison.getArguments().isEmpty() -> throw refused("is not well-formed RSQL");
            case ComparisonNode comparison
            when comparison.getArguments().size() > MAX_VALUES -> throw refused("has too many comparisons or values");
            default -> 1;
        };
    }

    static boolean isEquality(ComparisonOperator operator) {
        return operator.equals(RSQLOperators.EQUAL) || operator.equals(RSQLOperators.NOT_EQUAL);
    }

    static boolean isSet(ComparisonOperator operator) {
        return operator.equals(RSQLOperators.IN) || operator.equals(RSQLOperators.NOT_IN);
    }

    /** The operator without its negation. */
    static ComparisonOperator positive(ComparisonOperator operator) {
        return operator.equals(RSQLOperators.NOT_EQUAL)
                ? RSQLOperators.EQUAL
                : operator.equals(RSQLOperators.NOT_IN) ? RSQLOperators.IN : operator;
    }

    static Listing.Comparison comparison(ComparisonOperator operator) {
        return switch (operator.getSymbol()) {
            case "==", "!=", "=in=", "=out=" -> Listing.Comparison.EQUAL;
            case "=gt=", ">" -> Listing.Comparison.GREATER;
            case "=ge=", ">=" -> Listing.Comparison.GREATER_OR_EQUAL;
            case "=lt=", "<" -> Listing.Comparison.LESS;
            case "=le=", "<=" -> Listing.Comparison.LESS_OR_EQUAL;
            default -> throw refused("has an unknown operator");
        };
    }

    /** Refuses greater and less for types without a meaningful order: booleans, enums, ids. */
    static void requireOrder(ComparisonNode node, Class<?> type) {
        boolean ordered = type != Boolean.class && type != UUID.class && !type.isEnum();
        if (!ordered && comparison(node.getOperator()) != Listing.Comparison.EQUAL) {
            throw refused("'" + node.getSelector() + "' can only be compared with ==, !=, =in= and =out=");
        }
    }

    static Object value(ComparisonNode node, Class<?> type) {
        return read(node.getSelector(), node.getArguments().getFirst(), type);
    }

    static Object read(String name, String text, Class<?> type) {
        try {
            return FilterValue.read(text, type);
        } catch (IllegalArgumentException e) {
            throw refused("'" + name + "': '" + text + "' " + e.getMessage());
        }
    }

    static ProblemException unknown(String name, Set<String> known) {
        return refused("unknown field '" + name + "'"
                + Names.nearest(name, known)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("; known: " + String.join(", ", known)));
    }

    static ProblemException refused(String detail) {
        return INVALID_FILTER.at(new ArrayList<>(List.of(InputError.parameter("filter", detail))));
    }
}
