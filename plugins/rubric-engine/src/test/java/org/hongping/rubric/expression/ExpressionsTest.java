package org.hongping.rubric.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {
    private final SomeScope scope = new SomeScope();

    @ParameterizedTest
    @MethodSource("org.hongping.rubric.expression.KnownCases#all")
    void aConditionHoldsOrDoesNot(String text, boolean expected) {
        KnownCases.putInto(scope);

        assertThat(truth(text).value()).contains(expected);
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
        assertThatThrownBy(() -> new Expressions(KnownCases.NAMES).condition(new Expression(text), Reach.ANSWERS))
                .isInstanceOf(FaultyExpression.class);
    }

    @Test
    void theRowsItLooksAtAreKnown() {
        References references = new Expressions(KnownCases.NAMES)
                .condition(
                        new Expression(
                                "points('1.2') > 1 && children('1').all(c, true) || sum(criteria('root').map(c, c.max)) > fact('count')"),
                        Reach.TOTALS)
                .references();

        assertThat(references)
                .isEqualTo(new References(Set.of("1.2"), Set.of("1"), Set.of("root"), Set.of(), Set.of("count")));
    }

    private Known<Boolean> truth(String text) {
        return new Expressions(KnownCases.NAMES)
                .condition(new Expression(text), Reach.TOTALS)
                .truth(scope);
    }

    private Known<Value> proposal(String text) {
        return new Expressions(KnownCases.NAMES).proposal(new Expression(text)).answer(scope);
    }
}
