package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Check;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Gate.Combine;
import org.hongping.rubric.Gate.Effect;
import org.hongping.rubric.Value;
import org.hongping.rubric.Window;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final List<Check> REFUSALS = Rules.checks("meeting", "activity", "service");

    private static Gate gate(String id, Effect effect, List<Check> checks, Combine combine, Optional<Window> window) {
        return new Gate(id, id, Optional.empty(), Gate.Stage.FILING, effect, Optional.empty(), checks, combine, window);
    }

    private static Gate yesOrNo(Effect effect) {
        return gate("labour", effect, List.of(), Combine.ANY, Optional.empty());
    }

    private static Gate ticked(Combine combine) {
        return gate("party-activity", Effect.BAR, REFUSALS, combine, Optional.empty());
    }

    private static Gate within(Window.Unit unit, int length) {
        return gate("safety-accident", Effect.BAR, List.of(), Combine.ANY, Optional.of(new Window(unit, length)));
    }

    private static Result score(Gate gate, Value answer) {
        return score(gate, Map.of(gate.id(), answer), Map.of("asOf", Value.text("2022-11-01")));
    }

    private static Result score(Gate gate, Map<String, Value> gates, Map<String, Value> input) {
        return RubricBuilder.aRubric(Lines.judged("1", "5"))
                .asking("asOf", Declaration.Type.DATE)
                .gated(gate)
                .score(Sheets.answers("1", Sheets.points("4")).withGates(gates).withInput(input));
    }

    private static Optional<Boolean> passed(Result result) {
        return result.gates().get(0).passed();
    }

    private static Value dates(String... days) {
        return Sheets.fields("dates", Sheets.ids(days));
    }

    @Test
    void yesBarsAndNoPasses() {
        Result barred = score(yesOrNo(Effect.BAR), Value.truth(true));

        assertThat(passed(barred)).contains(false);
        assertThat(barred.eligible()).contains(false);
        assertThat(Look.total(barred)).isEqualTo("4.00");
        assertThat(score(yesOrNo(Effect.BAR), Value.truth(false)).eligible()).contains(true);
    }

    @Test
    void silenceNeverCountsAsPassed() {
        Result result = score(yesOrNo(Effect.BAR), Map.of(), Map.of());

        assertThat(passed(result)).isEmpty();
        assertThat(result.eligible()).isEmpty();
        assertThat(result.complete()).isTrue();
        assertThat(Look.total(result)).isEqualTo("4.00");
    }

    @Test
    void oneThatBarsOutweighsOneUndecided() {
        Gate other = gate("blacklist", Effect.BAR, List.of(), Combine.ANY, Optional.empty());
        Result result = RubricBuilder.aRubric(Lines.judged("1", "5"))
                .gated(yesOrNo(Effect.BAR), other)
                .score(ScoreSheet.empty().withGates(Map.of("blacklist", Value.truth(true))));

        assertThat(result.eligible()).contains(false);
    }

    @Test
    void aFlagIsShownAndNothingElse() {
        Result result = score(yesOrNo(Effect.FLAG), Value.truth(true));

        assertThat(passed(result)).contains(false);
        assertThat(result.eligible()).contains(true);
        assertThat(Look.total(result)).isEqualTo("4.00");
    }

    @Test
    void aGateMayTakeTheTotalAway() {
        assertThat(score(yesOrNo(Effect.NO_TOTAL), Value.truth(true)).total()).isEmpty();
        assertThat(score(yesOrNo(Effect.NO_TOTAL), Value.truth(true)).rawTotal())
                .contains(Exact.of(4));
        assertThat(score(yesOrNo(Effect.NO_TOTAL), Map.of(), Map.of()).total()).isEmpty();
        assertThat(Look.total(score(yesOrNo(Effect.NO_TOTAL), Value.truth(false))))
                .isEqualTo("4.00");
        assertThat(score(yesOrNo(Effect.NO_TOTAL), Value.truth(true)).eligible())
                .contains(true);
    }

    @Test
    void aGateMayMakeTheTotalZero() {
        assertThat(Look.total(score(yesOrNo(Effect.ZERO), Value.truth(true)))).isEqualTo("0.00");
        assertThat(score(yesOrNo(Effect.ZERO), Map.of(), Map.of()).total()).isEmpty();
        assertThat(Look.total(score(yesOrNo(Effect.ZERO), Value.truth(false)))).isEqualTo("4.00");
    }

    @Test
    void anyTickOrAllOfThem() {
        assertThat(passed(score(ticked(Combine.ANY), Sheets.ticked()))).contains(true);
        assertThat(passed(score(ticked(Combine.ANY), Sheets.ticked("meeting")))).contains(false);
        assertThat(passed(score(ticked(Combine.ALL), Sheets.ticked("meeting", "service"))))
                .contains(true);
        assertThat(passed(score(ticked(Combine.ALL), Sheets.ticked("meeting", "service", "activity"))))
                .contains(false);
    }

    @ParameterizedTest
    @CsvSource({"2022-11-01,false", "2022-11-02,true", "2020-11-01,false", "2020-10-31,true", "2021-03-02,false"})
    void monthsLookBackFromTheDayAndBothEndsCount(String day, boolean passed) {
        assertThat(passed(score(within(Window.Unit.MONTHS, 24), dates(day)))).contains(passed);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-01,1,false",
        "2021-12-31,1,true",
        "2021-01-01,2,false",
        "2020-12-31,2,true",
        "2022-11-02,1,true"
    })
    void calendarYearsBeginOnNewYearsDay(String day, int years, boolean passed) {
        assertThat(passed(score(within(Window.Unit.CALENDAR_YEARS, years), dates(day))))
                .contains(passed);
    }

    @Test
    void oneDayOfSeveralIsEnoughAndNoneIsNone() {
        assertThat(passed(score(within(Window.Unit.MONTHS, 24), dates("2010-01-01", "2022-10-31"))))
                .contains(false);
        assertThat(passed(score(within(Window.Unit.MONTHS, 24), dates()))).contains(true);
        assertThat(passed(score(within(Window.Unit.MONTHS, 24), Value.truth(true))))
                .contains(false);
    }

    @Test
    void withoutADayToLookBackFromItIsUndecided() {
        Gate gate = within(Window.Unit.MONTHS, 24);

        assertThat(passed(score(gate, Map.of(gate.id(), dates("2022-10-31")), Map.of())))
                .isEmpty();
        assertThat(passed(score(gate, Map.of(gate.id(), dates()), Map.of()))).contains(true);
    }

    @Test
    void anAnswerOfTheWrongShapeIsUndecidedAndHoldsTheTotal() {
        Result result = score(yesOrNo(Effect.BAR), Value.text("no"));

        assertThat(Look.faults(result)).containsExactly("gate-answer");
        assertThat(passed(result)).isEmpty();
        assertThat(result.complete()).isFalse();
        assertThat(result.total()).isEmpty();
    }

    @Test
    void eachGateTakesItsOwnShapes() {
        assertThat(Look.faults(score(yesOrNo(Effect.BAR), Sheets.ticked()))).containsExactly("gate-answer");
        assertThat(Look.faults(score(yesOrNo(Effect.BAR), dates()))).containsExactly("gate-answer");
        assertThat(Look.faults(score(ticked(Combine.ANY), Value.truth(false)))).containsExactly("gate-answer");
        assertThat(Look.faults(score(ticked(Combine.ANY), Sheets.fields()))).containsExactly("gate-answer");
        assertThat(Look.faults(score(yesOrNo(Effect.BAR), Value.nothing()))).containsExactly("gate-answer");
    }

    @Test
    void ticksAndDaysAreReadStrictly() {
        assertThat(Look.faults(score(ticked(Combine.ANY), Sheets.ticked("rumour"))))
                .containsExactly("unknown-id");
        assertThat(Look.faults(score(ticked(Combine.ANY), Sheets.ticked("meeting", "meeting"))))
                .containsExactly("twice");
        Gate gate = within(Window.Unit.MONTHS, 24);
        assertThat(Look.faults(score(gate, dates("2022-02-30")))).containsExactly("gate-dates");
        assertThat(Look.faults(score(gate, dates("2022-2-3")))).containsExactly("gate-dates");
        assertThat(Look.faults(score(gate, Sheets.fields("dates", Value.truth(true)))))
                .containsExactly("gate-dates");
    }

    @Test
    void anUndeclaredGateHoldsTheTotal() {
        Result result = score(yesOrNo(Effect.BAR), Map.of("credit", Value.truth(false)), Map.of());

        assertThat(Look.faults(result)).containsExactly("gate-undeclared");
        assertThat(result.total()).isEmpty();
    }
}
