package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.junit.jupiter.api.Test;

class NextStepTest {
    private final Criterion ladder = Lines.line(
            "2.1",
            "10",
            Rules.countTiers(
                    Rules.checks("a", "b", "c", "d", "e"),
                    Rules.tier(1, "2"),
                    Rules.tier(2, "4"),
                    Rules.tier(4, "10")));

    private Optional<NextStep> after(Value answer) {
        return NextStep.of(ladder, Optional.of(answer));
    }

    @Test
    void oneMoreTickReachesTheNextTier() {
        assertThat(after(Sheets.ticked("a"))).contains(new NextStep(1, Exact.of(4)));
        assertThat(after(Sheets.ticked("a", "b"))).contains(new NextStep(2, Exact.of(10)));
    }

    @Test
    void theHintIsOneSentence() {
        assertThat(after(Sheets.ticked("a")).orElseThrow().message().in(Locale.CHINA))
                .isEqualTo("再勾 1 项得 4.00");
        assertThat(after(Sheets.ticked("a")).orElseThrow().message().in(Locale.ENGLISH))
                .isEqualTo("1 more gives 4.00");
    }

    @Test
    void silenceStandsBelowTheFirstTier() {
        assertThat(NextStep.of(ladder, Optional.empty())).contains(new NextStep(1, Exact.of(2)));
    }

    @Test
    void atTheTopThereIsNothingToGain() {
        assertThat(after(Sheets.ticked("a", "b", "c", "d"))).isEmpty();
        assertThat(after(Sheets.count("5"))).isEmpty();
    }

    @Test
    void whatCannotBeReadCannotBeAdvised() {
        assertThat(after(Sheets.ticked("a", "a"))).isEmpty();
        assertThat(after(Value.text("a"))).isEmpty();
    }

    @Test
    void aTierThatRequiresAnUnmetConditionIsOutOfReach() {
        Criterion events = Lines.line(
                "11",
                "3",
                new CountTiers(
                        List.of(),
                        Rules.checks("good-effect"),
                        List.of(Rules.tier(2, "1"), Rules.tier(3, "2"), Rules.tier(4, "3", "good-effect"))));
        Value with = Sheets.fields("count", Value.figure("3"), "conditions", Sheets.ids("good-effect"));

        assertThat(NextStep.of(events, Optional.of(Sheets.count("3")))).isEmpty();
        assertThat(NextStep.of(events, Optional.of(with))).contains(new NextStep(1, Exact.of(3)));
    }

    @Test
    void aTierBeyondTheListedChecksIsOutOfReach() {
        Criterion line =
                Lines.line("1", "4", Rules.countTiers(Rules.checks("a"), Rules.tier(1, "2"), Rules.tier(2, "4")));

        assertThat(NextStep.of(line, Optional.of(Sheets.ticked("a")))).isEmpty();
    }

    @Test
    void onlyCountedLaddersHaveANextTier() {
        assertThat(NextStep.of(Lines.judged("1", "5"), Optional.empty())).isEmpty();
    }
}
