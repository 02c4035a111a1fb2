package org.hongping.rubric.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.hongping.rubric.NotApplicable;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private final Result result = RubricBuilder.aRubric(
                    Groups.group("S1", Lines.judged("1", "5"), Lines.judged("2", "5"), Lines.judged("3", "5")),
                    Lines.notApplicable(NotApplicable.ZERO, Lines.judged("4", "5")),
                    Groups.bonus("S2", Lines.judged("5", "5")))
            .score(Sheets.answers("1", Sheets.points("5"), "2", Sheets.points("6"), "4", Sheets.excused("无")));

    @Test
    void everyLineIsSettledOpenOrRefused() {
        Completeness whole = Completeness.of(result);

        assertThat(whole.lines()).isEqualTo(5);
        assertThat(whole.open()).containsExactly("3");
        assertThat(whole.refused()).containsExactly("2");
        assertThat(whole.notClaimed()).containsExactly("5");
        assertThat(whole.settled()).isEqualTo(3);
        assertThat(whole.isWhole()).isFalse();
    }

    @Test
    void aSectionCanBeLookedAtAlone() {
        Completeness section = Completeness.of(result.group("S2").orElseThrow());

        assertThat(section.lines()).isEqualTo(1);
        assertThat(section.isWhole()).isTrue();
        assertThat(Completeness.of(Look.line(result, "3")).open()).containsExactly("3");
    }
}
