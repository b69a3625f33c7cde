package org.introducer.platform.list;

import static org.introducer.platform.problem.PlatformProblem.INVALID_FILTER;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.OrNode;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.introducer.platform.json.Names;
import org.introducer.platform.problem.InputError;
import org.introducer.platform.problem.ProblemException;

/** Translates RSQL into an HQL condition over declared fields; values become parameters, never text. */
final class Filter {

    private static final ComparisonOperator NULL = new ComparisonOperator("=null=");
    private static final int MAX_LENGTH = 2000;
    private static final int MAX_DEPTH = 8;
    private static final int MAX_COMPARISONS = 40;
    private static final int MAX_VALUES = 200;
    private static final RSQLParser PARSER = new RSQLParser(operators());

    private final Map<String, Listing.Field> fields;
    private final Map<String, Object> parameters;
    private int comparisons;

    private Filter(Map<String, Listing.Field> fields, Map<String, Object> parameters) {
        this.fields = fields;
        this.parameters = parameters;
    }

    /** The condition in parentheses; its values are put into {@code parameters}. */
    static String translate(String expression, Map<String, Listing.Field> fields, Map<String, Object> parameters) {
        if (expression.length() > MAX_LENGTH) {
            throw refused("is longer than " + MAX_LENGTH + " characters");
        }
        if (deepest(expression) > MAX_DEPTH) {
            throw refused("is nested deeper than " + MAX_DEPTH);
        }
        try {
            return new Filter(fields, parameters).visit(PARSER.parse(expression));
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

    private String visit(Node node) {
        return switch (node) {
            case AndNode and -> join(and, " and ");
            case OrNode or -> join(or, " or ");
            case ComparisonNode comparison -> compare(comparison);
            default -> throw refused("has an unknown part");
        };
    }

    private String join(LogicalNode node, String word) {
        return node.getChildren().stream().map(this::visit).collect(Collectors.joining(word, "(", ")"));
    }

    private String compare(ComparisonNode node) {
        Listing.Field field = fields.get(node.getSelector());
        if (field == null) {
            String hint = Names.nearest(node.getSelector(), fields.keySet())
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("; known: " + String.join(", ", fields.keySet()));
            throw refused("unknown field '" + node.getSelector() + "'" + hint);
        }
        if (++comparisons > MAX_COMPARISONS || node.getArguments().size() > MAX_VALUES) {
            throw refused("has too many comparisons or values");
        }
        return field.within() == null
                ? condition(node, field, node.getOperator())
                : anyOf(node, field, node.getOperator());
    }

    /** A comparison with related rows: of any of them, or for a negative one, of none. */
    private String anyOf(ComparisonNode node, Listing.Field field, ComparisonOperator operator) {
        if (operator.equals(NULL)) {
            return (value(node, Boolean.class).equals(true) ? "not " : "")
                    + field.within().replace("%s", "1 = 1");
        }
        ComparisonOperator positive = operator.equals(RSQLOperators.NOT_EQUAL)
                ? RSQLOperators.EQUAL
                : operator.equals(RSQLOperators.NOT_IN) ? RSQLOperators.IN : operator;
        return (positive.equals(operator) ? "" : "not ")
                + field.within().replace("%s", condition(node, field, positive));
    }

    private String condition(ComparisonNode node, Listing.Field field, ComparisonOperator operator) {
        String left = field.expression();
        if (operator.equals(NULL)) {
            return left + (value(node, Boolean.class).equals(true) ? " is null" : " is not null");
        }
        if (operator.equals(RSQLOperators.IN) || operator.equals(RSQLOperators.NOT_IN)) {
            List<Object> values = node.getArguments().stream()
                    .map(text -> read(node.getSelector(), text, field.type()))
                    .toList();
            return left + (operator.equals(RSQLOperators.IN) ? " in " : " not in ") + parameter(values);
        }
        if (isText(field) && isEquality(operator)) {
            return text(left, operator, node.getArguments().getFirst());
        }
        if (field.type() == Boolean.class && !isEquality(operator)) {
            throw refused("'" + node.getSelector() + "' can only be compared with == and !=");
        }
        return left + symbol(operator) + parameter(value(node, field.type()));
    }

    /** Text is compared without regard to case; {@code *} stands for anything. */
    private String text(String left, ComparisonOperator operator, String value) {
        boolean equal = operator.equals(RSQLOperators.EQUAL);
        String lower = value.toLowerCase(java.util.Locale.ROOT);
        if (!value.contains("*")) {
            return "lower(" + left + ")" + (equal ? " = " : " <> ") + parameter(lower);
        }
        String pattern = lower.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%');
        return "lower(" + left + ")" + (equal ? " like " : " not like ") + parameter(pattern) + " escape '\\'";
    }

    private Object value(ComparisonNode node, Class<?> type) {
        return read(node.getSelector(), node.getArguments().getFirst(), type);
    }

    private static Object read(String name, String text, Class<?> type) {
        try {
            return FilterValue.read(text, type);
        } catch (IllegalArgumentException e) {
            throw refused("'" + name + "': '" + text + "' " + e.getMessage());
        }
    }

    private String parameter(Object value) {
        String name = "f" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private static boolean isText(Listing.Field field) {
        return field.type() == String.class;
    }

    private static boolean isEquality(ComparisonOperator operator) {
        return operator.equals(RSQLOperators.EQUAL) || operator.equals(RSQLOperators.NOT_EQUAL);
    }

    private static String symbol(ComparisonOperator operator) {
        return switch (operator.getSymbol()) {
            case "==" -> " = ";
            case "!=" -> " <> ";
            case "=gt=", ">" -> " > ";
            case "=ge=", ">=" -> " >= ";
            case "=lt=", "<" -> " < ";
            case "=le=", "<=" -> " <= ";
            default -> throw refused("has an unknown operator");
        };
    }

    private static Set<ComparisonOperator> operators() {
        Set<ComparisonOperator> all = new HashSet<>(RSQLOperators.defaultOperators());
        all.add(NULL);
        return all;
    }

    private static ProblemException refused(String detail) {
        return INVALID_FILTER.at(new ArrayList<>(List.of(InputError.parameter("filter", detail))));
    }
}
