package org.hongping.rubric.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is decided without CEL's runtime is what CEL would have said. */
class ShortcutTest {
    private static final Expressions EXPRESSIONS = new Expressions(new Vocabulary(
            Map.of(),
            Map.of("told", Declaration.of("told", Declaration.Type.BOOLEAN, "told")),
            Set.of(),
            Set.of("root"),
            Set.of("1", "2")));

    @Provide
    Arbitrary<String> conditions() {
        Arbitrary<String> figure =
                Arbitraries.of("total", "points('1')", "points('2')", "0", "89.5", "90", "points('1') + 1");
        Arbitrary<String> comparison = Combinators.combine(
                        figure, Arbitraries.of("<", "<=", ">", ">=", "==", "!="), figure)
                .as((left, how, right) -> left + " " + how + " " + right);
        Arbitrary<String> plain = Arbitraries.frequencyOf(
                Tuple.of(6, comparison), Tuple.of(1, Arbitraries.of("true", "false", "fact('told')")));
        return Arbitraries.lazyOf(
                () -> plain,
                () -> plain,
                () -> Combinators.combine(conditions(), Arbitraries.of("&&", "||"), conditions())
                        .as((left, how, right) -> "(" + left + ") " + how + " (" + right + ")"),
                () -> conditions().map(condition -> "!(" + condition + ")"));
    }

    @Provide
    Arbitrary<SomeScope> scopes() {
        Arbitrary<String> figure = Arbitraries.of("", "0", "89.5", "90", "90.5");
        return Combinators.combine(figure, figure, figure, Arbitraries.of("", "true", "false"))
                .as((total, one, two, told) -> {
                    SomeScope scope = new SomeScope();
                    if (!total.isEmpty()) {
                        scope.total(total);
                    }
                    if (!one.isEmpty()) {
                        scope.points("1", one);
                    }
                    if (!two.isEmpty()) {
                        scope.points("2", two);
                    }
                    if (!told.isEmpty()) {
                        scope.fact("told", Value.truth(Boolean.parseBoolean(told)));
                    }
                    return scope;
                });
    }

    @Property
    void saysWhatCelSays(@ForAll("conditions") String text, @ForAll("scopes") SomeScope scope) {
        CompiledExpression condition = EXPRESSIONS.condition(new Expression(text), Reach.TOTALS);

        assertThat(condition.truth(scope)).isEqualTo(condition.evaluated(scope));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "total >= 90                                ; true",
                "total < 90                                 ; false",
                "points('1') == 0 || !(points('1') < 2)     ; false",
                "points('1') == 1 || points('1') == 0       ; true",
                "points('1') == 0 || points('1') == 1       ; true",
                "total > 1 && total > 2                     ; true",
                "total > 1 && total > 200                   ; false",
                "total > 200 && total > 1                   ; false",
                "true                                       ; true",
                "false                                      ; false",
                "points('1') == 1 || points('2') == 0       ; true",
                "base + bonus > 90                          ;",
                "fact('told')                               ;",
                "total > 1 && fact('told')                  ;",
                "points('2') == 0                           ;",
                "points('2') == 0 || total < 1              ;",
            })
    void theLaddersOfGradesNeedNoRuntime(String text, @Nullable Boolean holds) {
        SomeScope scope = new SomeScope().total("90").points("1", "1");
        CompiledExpression condition = EXPRESSIONS.condition(new Expression(text), Reach.TOTALS);

        assertThat(condition.plain(scope)).isEqualTo(Optional.ofNullable(holds));
    }
}
