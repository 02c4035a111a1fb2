package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hongping.core.rubric.ShippedRubrics;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Heading;
import org.hongping.rubric.Level;
import org.hongping.rubric.Levels;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

/** The fields of a line follow from its rule. */
class WidgetsTest {
    @Test
    void aLevelWithARangeAsksForPointsBeforeItIsChosen() {
        Widget widget = Widgets.of(
                line(new Level("good", "好", new BigDecimal("3"), new BigDecimal("5"))), Typed.NOTHING, own());

        assertThat(widget.hasRange()).isTrue();
        assertThat(widget.choices().get(0).points()).contains("3.00–5.00");
    }

    @Test
    void aLevelOfOneFigureAsksForNothingMore() {
        assertThat(Widgets.of(line(Level.of("good", "好", new BigDecimal("5"))), Typed.NOTHING, own())
                        .hasRange())
                .isFalse();
    }

    @Test
    void aFigureMadeOfSeveralAsksForAllOfThem() {
        Criterion meetings = Criteria.of(ShippedRubrics.of("rubric-weihai").all().stream()
                        .filter(rubric -> rubric.id().text().equals("weihai.project"))
                        .findFirst()
                        .orElseThrow()
                        .rubric())
                .stream()
                .filter(line -> line.code().equals("1.3.1"))
                .findFirst()
                .orElseThrow();
        Typed typed = Typed.NOTHING.with("values", List.of("2、1 3"));

        assertThat(Widgets.of(meetings, typed, own()).kind()).isEqualTo("bandsOfMany");
        assertThat(AnswerReader.read(meetings, typed).fields())
                .containsEntry("values", Value.items(Value.figure("2"), Value.figure("1"), Value.figure("3")));
    }

    private static Criterion line(Level level) {
        return Criterion.of(Heading.of("1", "一"), new BigDecimal("5"), "panel", new Levels(List.of(level)));
    }

    private static Wording own() {
        return new Wording(path -> Optional.empty());
    }
}
