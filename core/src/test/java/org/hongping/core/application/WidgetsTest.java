package org.hongping.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hongping.core.rubric.Wording;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Heading;
import org.hongping.rubric.Level;
import org.hongping.rubric.Levels;
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

    private static Criterion line(Level level) {
        return Criterion.of(Heading.of("1", "一"), new BigDecimal("5"), "panel", new Levels(List.of(level)));
    }

    private static Wording own() {
        return new Wording(path -> Optional.empty());
    }
}
