package org.introducer.platform.list;

import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.OrNode;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Translates RSQL into an HQL condition over declared fields; values become parameters, never text. */
final class Filter {

    private final Map<String, Listing.Field> fields;
    private final Map<String, Object> parameters;

    private Filter(Map<String, Listing.Field> fields, Map<String, Object> parameters) {
        this.fields = fields;
        this.parameters = parameters;
    }

    /** The condition in parentheses; its values are put into {@code parameters}. */
    static String translate(String expression, Map<String, Listing.Field> fields, Map<String, Object> parameters) {
        return new Filter(fields, parameters).visit(Rsql.parse(expression));
    }

    private String visit(Node node) {
        return switch (node) {
            case AndNode and -> join(and, " and ");
            case OrNode or -> join(or, " or ");
            case ComparisonNode comparison -> compare(comparison);
            default -> throw Rsql.refused("has an unknown part");
        };
    }

    private String join(LogicalNode node, String word) {
        return node.getChildren().stream().map(this::visit).collect(Collectors.joining(word, "(", ")"));
    }

    private String compare(ComparisonNode node) {
        Listing.Field field = fields.get(node.getSelector());
        if (field == null) {
            throw Rsql.unknown(node.getSelector(), fields.keySet());
        }
        if (field.meaning() != null) {
            return derived(node, field);
        }
        return field.within() == null
                ? condition(node, field, node.getOperator())
                : anyOf(node, field, node.getOperator());
    }

    /** A comparison with a field without a column: the service says what each value means. */
    private String derived(ComparisonNode node, Listing.Field field) {
        ComparisonOperator operator = node.getOperator();
        if (operator.equals(Rsql.NULL)) {
            throw Rsql.refused("'" + node.getSelector() + "' cannot be compared with =null=");
        }
        Listing.Comparison comparison = Rsql.comparison(operator);
        if (!field.comparisons().contains(comparison)) {
            throw Rsql.refused("'" + node.getSelector() + "' cannot be compared with " + operator.getSymbol());
        }
        String any = node.getArguments().stream()
                .map(text -> field.meaning()
                        .hql(comparison, Rsql.read(node.getSelector(), text, field.type()), this::parameter))
                .collect(Collectors.joining(" or ", "(", ")"));
        return (Rsql.positive(operator).equals(operator) ? "" : "not ") + any;
    }

    /** A comparison with related rows: of any of them, or for a negative one, of none. */
    private String anyOf(ComparisonNode node, Listing.Field field, ComparisonOperator operator) {
        if (operator.equals(Rsql.NULL)) {
            return (Rsql.value(node, Boolean.class).equals(true) ? "not " : "")
                    + field.within().replace("%s", "1 = 1");
        }
        ComparisonOperator positive = Rsql.positive(operator);
        return (positive.equals(operator) ? "" : "not ")
                + field.within().replace("%s", condition(node, field, positive));
    }

    private String condition(ComparisonNode node, Listing.Field field, ComparisonOperator operator) {
        String left = field.expression();
        if (operator.equals(Rsql.NULL)) {
            return left + (Rsql.value(node, Boolean.class).equals(true) ? " is null" : " is not null");
        }
        Rsql.requireOrder(node, field.type());
        if (field.type() == String.class && Rsql.isSet(operator)) {
            return texts(left, operator, node.getArguments());
        }
        if (Rsql.isSet(operator)) {
            List<Object> values = node.getArguments().stream()
                    .map(text -> Rsql.read(node.getSelector(), text, field.type()))
                    .toList();
            return left + (operator.equals(RSQLOperators.IN) ? " in " : " not in ") + parameter(values);
        }
        if (field.type() == String.class && Rsql.isEquality(operator)) {
            return text(left, operator, node.getArguments().getFirst());
        }
        return left + symbol(operator) + parameter(Rsql.value(node, field.type()));
    }

    private String texts(String left, ComparisonOperator operator, List<String> values) {
        String any = values.stream()
                .map(value -> text(left, RSQLOperators.EQUAL, value))
                .collect(Collectors.joining(" or ", "(", ")"));
        return (operator.equals(RSQLOperators.IN) ? "" : "not ") + any;
    }

    /** Text is compared without regard to case; {@code *} stands for anything. */
    private String text(String left, ComparisonOperator operator, String value) {
        boolean equal = operator.equals(RSQLOperators.EQUAL);
        String lower = value.toLowerCase(Locale.ROOT);
        if (!value.contains("*")) {
            return "lower(" + left + ")" + (equal ? " = " : " <> ") + parameter(lower);
        }
        return "lower(" + left + ")" + (equal ? " like " : " not like ") + parameter(Listing.pattern(value))
                + " escape '\\'";
    }

    private String parameter(Object value) {
        String name = "f" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private static String symbol(ComparisonOperator operator) {
        if (operator.equals(RSQLOperators.NOT_EQUAL)) {
            return " <> ";
        }
        return switch (Rsql.comparison(operator)) {
            case EQUAL -> " = ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
        };
    }
}
