package org.introducer.platform.list;

import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.ComparisonOperator;
import cz.jirutka.rsql.parser.ast.Node;
import cz.jirutka.rsql.parser.ast.OrNode;
import cz.jirutka.rsql.parser.ast.RSQLOperators;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a list can be filtered by that is computed and not stored: the same language as {@link Listing}, read as a predicate. */
public final class Criteria<T> {

    private record Field<T>(Class<?> type, Function<T, ?> value) {}

    private final Map<String, Field<T>> fields = new LinkedHashMap<>();

    /** A field, with the types of {@link Listing#filter(String, String, Class)}; its value may be null, which fits nothing but {@code =null=}. */
    public <V> Criteria<T> field(String name, Class<V> type, Function<T, V> value) {
        fields.put(name, new Field<>(type, value));
        return this;
    }

    /** What fits the expression; everything when there is none; 400 for what it cannot mean. */
    public Predicate<T> of(String expression) {
        return expression == null || expression.isBlank() ? _ -> true : visit(Rsql.parse(expression));
    }

    /**
     * The values of which a field must have one for anything to fit, so that nothing else has to be looked at; empty where the
     * expression does not say so outright. Text is never so plain: it has capitals and wildcards.
     */
    public Optional<Set<Object>> only(String name, String expression) {
        return expression == null || expression.isBlank() ? Optional.empty() : only(name, Rsql.parse(expression));
    }

    private Optional<Set<Object>> only(String name, Node node) {
        return switch (node) {
            case AndNode and ->
                and.getChildren().stream()
                        .flatMap(child -> only(name, child).stream())
                        .findFirst();
            case ComparisonNode one
            when one.getSelector().equals(name)
                    && fields.get(name).type() != String.class
                    && (one.getOperator().equals(RSQLOperators.EQUAL)
                            || one.getOperator().equals(RSQLOperators.IN)) ->
                Optional.of(one.getArguments().stream()
                        .map(text -> Rsql.read(name, text, fields.get(name).type()))
                        .collect(Collectors.toSet()));
            default -> Optional.empty();
        };
    }

    /**
     * The values of which each field must have one, of an expression that says nothing else: comparisons by {@code ==} and
     * {@code =in=} that all have to hold. 400 for any other.
     */
    public Map<String, Set<Object>> sets(String expression) {
        Map<String, Set<Object>> sets = new LinkedHashMap<>();
        if (expression != null && !expression.isBlank()) {
            collect(Rsql.parse(expression), sets);
        }
        return sets;
    }

    private void collect(Node node, Map<String, Set<Object>> sets) {
        switch (node) {
            case AndNode and -> and.getChildren().forEach(child -> collect(child, sets));
            case ComparisonNode one
            when one.getOperator().equals(RSQLOperators.EQUAL)
                    || one.getOperator().equals(RSQLOperators.IN) -> {
                Field<T> field = fields.get(one.getSelector());
                if (field == null) {
                    throw Rsql.unknown(one.getSelector(), fields.keySet());
                }
                Set<Object> values = one.getArguments().stream()
                        .map(text -> Rsql.read(one.getSelector(), text, field.type()))
                        .collect(Collectors.toCollection(HashSet::new));
                sets.merge(one.getSelector(), values, (before, more) -> {
                    before.retainAll(more);
                    return before;
                });
            }
            default -> throw Rsql.refused("can only have == and =in=, joined by ;");
        }
    }

    private Predicate<T> visit(Node node) {
        return switch (node) {
            case AndNode and -> and.getChildren().stream().map(this::visit).reduce(_ -> true, Predicate::and);
            case OrNode or -> or.getChildren().stream().map(this::visit).reduce(_ -> false, Predicate::or);
            case ComparisonNode comparison -> compare(comparison);
            default -> throw Rsql.refused("has an unknown part");
        };
    }

    private Predicate<T> compare(ComparisonNode node) {
        Field<T> field = fields.get(node.getSelector());
        if (field == null) {
            throw Rsql.unknown(node.getSelector(), fields.keySet());
        }
        ComparisonOperator operator = node.getOperator();
        if (operator.equals(Rsql.NULL)) {
            boolean wanted = Rsql.value(node, Boolean.class).equals(true);
            return item -> field.value().apply(item) == null == wanted;
        }
        Rsql.requireOrder(node, field.type());
        List<Predicate<Object>> any = node.getArguments().stream()
                .map(text -> test(node.getSelector(), operator, text, field.type()))
                .toList();
        boolean positive = Rsql.positive(operator).equals(operator);
        return item -> {
            Object value = field.value().apply(item);
            return value != null && any.stream().anyMatch(test -> test.test(value)) == positive;
        };
    }

    private static Predicate<Object> test(String name, ComparisonOperator operator, String text, Class<?> type) {
        Object given = Rsql.read(name, text, type);
        Listing.Comparison comparison = Rsql.comparison(operator);
        if (comparison == Listing.Comparison.EQUAL && given instanceof String words) {
            Pattern pattern = Pattern.compile(
                    Pattern.quote(words.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q"), Pattern.DOTALL);
            return value ->
                    pattern.matcher(value.toString().toLowerCase(Locale.ROOT)).matches();
        }
        return value -> holds(comparison, value, given);
    }

    @SuppressWarnings("unchecked")
    private static boolean holds(Listing.Comparison comparison, Object value, Object given) {
        int order = ((Comparable<Object>) value).compareTo(given);
        return switch (comparison) {
            case EQUAL -> order == 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }
}
