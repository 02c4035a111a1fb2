package org.hongping.rubric.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {
    private static final Vocabulary NAMES = new Vocabulary(
            Map.of("age", declared("age", Declaration.Type.CHOICE), "asOf", declared("asOf", Declaration.Type.DATE)),
            Map.of(
                    "grade", declared("grade", Declaration.Type.TEXT),
                    "count", declared("count", Declaration.Type.NUMBER),
                    "first", declared("first", Declaration.Type.BOOLEAN),
                    "day", declared("day", Declaration.Type.DATE)),
            Set.of("1.1"),
            Set.of("root", "1"),
            Set.of("1.1", "1.2"));

    private final SomeScope scope = new SomeScope();

    /** Its own, so that a fault in the library shows in the test that would notice it. */
    private static Expressions expressions() {
        CelEnvironment cel = new CelEnvironment(new CelLibrary());
        return new Expressions(NAMES, () -> cel);
    }

    private static Declaration declared(String id, Declaration.Type type) {
        return Declaration.of(id, type, id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fact('grade') in ['B', 'C']            | true",
                "fact('grade') == 'A'                   | false",
                "fact('grade') == null                  | false",
                "fact('grade') != null                  | true",
                "fact('count') < 4 && fact('first')     | true",
                "0.1 + 0.2 == 0.3                       | true",
                "1 / 3 * 3 == 1                         | true",
                "-fact('count') == -3                   | true",
                "3 - 1 > 2                              | false",
                "fact('count') * 2 >= 6 && 6 <= 6       | true",
                "input.age == 'new'                     | true",
                "input.asOf > fact('day')               | true",
                "asOf == input.asOf                     | true",
                "withinMonths(fact('day'), 24, asOf)    | true",
                "withinMonths(fact('day'), 23, asOf)    | false",
                "answer('1.1').level == 'high'          | true",
                "has(answer('1.1').points)              | false",
                "'a' in answer('1.1').checks            | true",
                "size(answer('1.1').checks) == 2        | true",
                "points('1.2') == 2.5                   | true",
                "answer('1.1').count >= 3               | true",
                "answer('1.1').count < answer('1.1').quantity | true",
                "children('1').exists(c, c.points < c.max) | true",
                "ratio('1.2') == 0.25                   | true",
                "max('1') == 10                         | true",
                "total >= 89.5                          | true",
                "round(2.345, 2) == 2.35 && floor(2.9) == 2 | true",
                "least(2, 3) == 2 && least([5, 4]) == 4 | true",
                "sum([1, 2.5]) == 3.5                   | true",
                "children('1').all(c, c.points >= 1)    | true",
                "children('1').filter(c, 'key' in c.tags).size() == 1 | true",
                "sum(criteria('1').map(c, c.max)) == 20 | true",
                "fact('first') ? total > 0 : false      | true",
            })
    void aConditionHoldsOrDoesNot(String text, boolean expected) {
        everythingIsKnown();

        assertThat(truth(text).value()).contains(expected);
    }

    private void everythingIsKnown() {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fact('first') && false        ; false",
                "fact('first') || true         ; true",
                "!fact('first') || 1 > 2 || 2 > 1 ; true",
                "fact('count') < 1 && 1 > 2    ; false",
            })
    void whatIsUnknownDoesNotMatterWhereTheRestDecides(String text, boolean expected) {
        assertThat(truth(text).value()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fact('first')",
                "!fact('first')",
                "fact('first') || false",
                "fact('count') < 1",
                "fact('grade') == null",
                "fact('grade') == 'B'",
                "fact('count') == 1 / 0",
                "total > 1",
                "points('1.1') > 1",
                "answer('1.1').level == 'high'",
                "input.age == 'new'",
                "sum(children('1').map(c, c.points)) > 0",
                "children('1').exists(c, c.points == 0)",
                "children('1').all(c, c.points != 0)",
            })
    void whatNobodyKnowsIsUndeterminedAndNamed(String text) {
        scope.rows(new Scope.Row("1.1", Optional.empty(), Exact.of(10), "missing", false, List.of(), Optional.empty()));

        Known<Boolean> known = truth(text);

        assertThat(known.value()).isEmpty();
        assertThat(known.lacks()).isNotEmpty();
    }

    @Test
    void aFactKnownToBeNoneIsNoGradeAtAll() {
        scope.fact("grade", Value.nothing());

        assertThat(truth("fact('grade') == null").value()).contains(true);
        assertThat(truth("fact('grade') in ['B', 'C']").value()).contains(false);
        assertThat(truth("fact('grade') == 'B'").value()).contains(false);
    }

    @Test
    void aFigureKnownToBeNoneCannotBeReckonedWith() {
        scope.fact("count", Value.nothing());

        assertThat(truth("fact('count') < 1").value()).isEmpty();
    }

    @Test
    void aProposalIsAnAnswer() {
        scope.fact("count", Value.figure("3")).fact("first", Value.truth(true)).fact("grade", Value.nothing());

        Known<Value> proposed = proposal(
                "{'quantity': fact('count'), 'checks': ['a'] + (fact('first') ? ['b'] : []), 'value': fact('grade')}");

        assertThat(proposed.value())
                .contains(new Value.Fields(Map.of(
                        "quantity",
                        Value.figure("3"),
                        "checks",
                        Value.items(Value.text("a"), Value.text("b")),
                        "value",
                        Value.nothing())));
    }

    @Test
    void aProposalMayHoldDaysAndTruths() {
        scope.fact("day", Value.text("2020-11-01")).fact("first", Value.truth(false));

        assertThat(proposal("{'entries': [{'item': 'award', 'date': fact('day')}], 'ticked': fact('first') == true}")
                        .value())
                .contains(new Value.Fields(Map.of(
                        "entries",
                        Value.items(new Value.Fields(
                                Map.of("item", Value.text("award"), "date", Value.text("2020-11-01")))),
                        "ticked",
                        Value.truth(false))));
    }

    @Test
    void aProposalThatNeedsWhatNobodyKnowsIsNone() {
        assertThat(proposal("{'quantity': fact('count')}").value()).isEmpty();
        assertThat(proposal("{'checks': fact('first') ? ['b'] : []}").value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fact('nope') == 1            | nope",
                "fact(input.age) == 1         | takes a name",
                "input.nope == 'x'            | nope",
                "answer('9') == null          | 9",
                "points('9') > 1              | 9",
                "children('1.1').all(c, true) | 1.1",
                "fact('grade') < 3            | no matching overload",
                "fact('count') == 'three'     | no matching overload",
                "fact('count')                | it yields figure",
                "1e3 > 2                      | plain decimal",
                "0x10 > 2                     | plain decimal",
                "1.1234567 > 2                | plain decimal",
                "total >                      | at character",
                "children('1').all(total, true) | total",
                "nonsense                     | undeclared",
                "exists(1)                    | undeclared",
            })
    void whatMeansNothingIsAFault(String text, String said) {
        assertThatThrownBy(() -> truth(text))
                .isInstanceOfSatisfying(
                        FaultyExpression.class,
                        fault -> assertThat(fault.faults())
                                .anySatisfy(message ->
                                        assertThat(message.in(Locale.ENGLISH)).contains(said)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"points('1.2') > 1", "total > 1", "children('1').all(c, true)"})
    void whetherARowAppliesCannotDependOnPoints(String text) {
        assertThatThrownBy(() -> expressions().condition(new Expression(text), Reach.ANSWERS))
                .isInstanceOf(FaultyExpression.class);
    }

    @Test
    void theRowsItLooksAtAreKnown() {
        References references = expressions()
                .condition(
                        new Expression(
                                "points('1.2') > 1 && children('1').all(c, true) || sum(criteria('root').map(c, c.max)) > fact('count')"),
                        Reach.TOTALS)
                .references();

        assertThat(references)
                .isEqualTo(new References(Set.of("1.2"), Set.of("1"), Set.of("root"), Set.of(), Set.of("count")));
    }

    private Known<Boolean> truth(String text) {
        return expressions().condition(new Expression(text), Reach.TOTALS).truth(scope);
    }

    private Known<Value> proposal(String text) {
        return expressions().proposal(new Expression(text)).answer(scope);
    }
}
