package org.hongping.rubric.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.params.provider.Arguments;

/** Conditions in which every function of expressions is used, and a scope that knows all they ask. */
final class KnownCases {
    static final Vocabulary NAMES = new Vocabulary(
            Map.of("age", declared("age", Declaration.Type.CHOICE), "asOf", declared("asOf", Declaration.Type.DATE)),
            Map.of(
                    "grade", declared("grade", Declaration.Type.TEXT),
                    "count", declared("count", Declaration.Type.NUMBER),
                    "first", declared("first", Declaration.Type.BOOLEAN),
                    "day", declared("day", Declaration.Type.DATE)),
            Set.of("1.1"),
            Set.of("root", "1"),
            Set.of("1.1", "1.2"));

    private KnownCases() {}

    private static Declaration declared(String id, Declaration.Type type) {
        return Declaration.of(id, type, id);
    }

    /** A condition, and whether it holds. */
    static Stream<Arguments> all() {
        return Stream.of(
                Arguments.of("round(2.5, 0) == 3 && round(1 / 3, 6) == 0.333333", true),
                Arguments.of("withinMonths(asOf, 0, asOf) && withinMonths(asOf, 12000, asOf)", true),
                Arguments.of("withinMonths(fact('day'), 0, asOf)", false),
                Arguments.of("ratio('1.2') > 0 && ratio('1.2') < 1", true),
                Arguments.of("fact('grade') in ['B', 'C']", true),
                Arguments.of("fact('grade') == 'A'", false),
                Arguments.of("fact('grade') == null", false),
                Arguments.of("fact('grade') != null", true),
                Arguments.of("fact('count') < 4 && fact('first')", true),
                Arguments.of("0.1 + 0.2 == 0.3", true),
                Arguments.of("1 / 3 * 3 == 1", true),
                Arguments.of("-fact('count') == -3", true),
                Arguments.of("3 - 1 > 2", false),
                Arguments.of("fact('count') * 2 >= 6 && 6 <= 6", true),
                Arguments.of("input.age == 'new'", true),
                Arguments.of("input.asOf > fact('day')", true),
                Arguments.of("asOf == input.asOf", true),
                Arguments.of("withinMonths(fact('day'), 24, asOf)", true),
                Arguments.of("withinMonths(fact('day'), 23, asOf)", false),
                Arguments.of("answer('1.1').level == 'high'", true),
                Arguments.of("has(answer('1.1').points)", false),
                Arguments.of("'a' in answer('1.1').checks", true),
                Arguments.of("size(answer('1.1').checks) == 2", true),
                Arguments.of("points('1.2') == 2.5", true),
                Arguments.of("answer('1.1').count >= 3", true),
                Arguments.of("answer('1.1').count < answer('1.1').quantity", true),
                Arguments.of("children('1').exists(c, c.points < c.max)", true),
                Arguments.of("ratio('1.2') == 0.25", true),
                Arguments.of("max('1') == 10", true),
                Arguments.of("total >= 89.5", true),
                Arguments.of("round(2.345, 2) == 2.35 && floor(2.9) == 2", true),
                Arguments.of("least(2, 3) == 2 && least([5, 4]) == 4", true),
                Arguments.of("sum([1, 2.5]) == 3.5", true),
                Arguments.of("children('1').all(c, c.points >= 1)", true),
                Arguments.of("children('1').filter(c, 'key' in c.tags).size() == 1", true),
                Arguments.of("sum(criteria('1').map(c, c.max)) == 20", true),
                Arguments.of("fact('first') ? total > 0 : false", true));
    }

    static void putInto(SomeScope scope) {
        scope.fact("grade", Value.text("B"))
                .fact("count", Value.figure("3"))
                .fact("first", Value.truth(true))
                .fact("day", Value.text("2020-11-01"))
                .input("age", Value.text("new"))
                .input("asOf", Value.text("2022-11-01"))
                .answer(
                        "1.1",
                        new Value.Fields(Map.of(
                                "count",
                                Value.figure("3"),
                                "quantity",
                                Value.figure("4"),
                                "level",
                                Value.text("high"),
                                "checks",
                                Value.items(Value.text("a"), Value.text("b")))))
                .points("1.2", "2.5")
                .total("89.5")
                .rows(row("1.1", "1", List.of("key")), row("1.2", "2.5", List.of()));
    }

    private static Scope.Row row(String code, String points, List<String> tags) {
        return new Scope.Row(
                code, Optional.of(Exact.of(points)), Exact.of(10), "scored", false, tags, Optional.empty());
    }
}
