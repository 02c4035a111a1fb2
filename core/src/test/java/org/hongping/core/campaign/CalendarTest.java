package org.hongping.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Windows on one line of time. */
class CalendarTest {
    private static final StageWindow FILING = window(Stage.FILING, "2026-11-01T01:00:00Z", "2026-11-21T09:30:00Z");
    private static final StageWindow ASSESSMENT =
            window(Stage.ASSESSMENT, "2026-11-21T09:30:00Z", "2026-12-11T18:00:00Z");

    @Test
    void barsStandBesideEachOther() {
        Calendar calendar = Calendar.of(List.of(FILING, ASSESSMENT), Instant.parse("2026-11-21T09:30:00Z"));

        Calendar.Bar first = calendar.bars().get(0);
        Calendar.Bar second = calendar.bars().get(1);
        assertThat(first.start()).isEqualTo("2.3%");
        assertThat(first.width()).isEqualTo("47.6%");
        assertThat(second.start()).isEqualTo("50.0%");
        assertThat(calendar.today()).contains("50.0%");
        assertThat(first.phase()).isEqualTo(StageWindow.Phase.PAST);
        assertThat(second.phase()).isEqualTo(StageWindow.Phase.NOW);
        assertThat(calendar.ticks()).extracting(Calendar.Tick::label).containsExactly("2026-11", "2026-12");
    }

    @Test
    void whatIsLeftIsSaidInDaysAndOnTheLastDayInHours() {
        assertThat(left(FILING, "2026-11-18T09:30:00Z")).isEqualTo("还有 3 天");
        assertThat(left(FILING, "2026-11-21T07:00:00Z")).isEqualTo("还有 2 小时");
        assertThat(left(FILING, "2026-11-21T09:29:59Z")).isEqualTo("还有 1 小时");
        assertThat(left(FILING, "2026-10-30T01:00:00Z")).isEqualTo("2 天后开始");
    }

    @Test
    void theClosingDayIsTheOfficesDay() {
        Calendar.Bar bar =
                Calendar.of(List.of(ASSESSMENT), ASSESSMENT.opensAt()).bars().get(0);

        assertThat(bar.closingDay().in(Locale.ENGLISH)).isEqualTo("Saturday");
    }

    @Test
    void todayIsLeftOutFarFromAllWindows() {
        assertThat(Calendar.of(List.of(FILING), Instant.parse("2027-06-01T00:00:00Z"))
                        .today())
                .isEmpty();
        assertThat(Calendar.of(List.of(FILING), Instant.parse("2026-11-25T00:00:00Z"))
                        .today())
                .isPresent();
        assertThat(Calendar.of(List.of(), Instant.EPOCH).bars()).isEmpty();
    }

    @Test
    void manyMonthsShareFewLabels() {
        StageWindow years = window(Stage.NOTICE, "2026-01-10T00:00:00Z", "2028-01-10T00:00:00Z");

        assertThat(Calendar.of(List.of(years), years.opensAt()).ticks()).hasSizeBetween(3, 6);
    }

    @Test
    void theWindowThatClosesNextIsTheCurrentOne() {
        Calendar calendar = Calendar.of(List.of(FILING, ASSESSMENT), Instant.parse("2026-11-02T00:00:00Z"));

        assertThat(calendar.current().orElseThrow().window()).isEqualTo(FILING);
        assertThat(Calendar.of(List.of(FILING), Instant.parse("2026-12-01T00:00:00Z"))
                        .current())
                .isEmpty();
    }

    private static String left(StageWindow window, String now) {
        return Calendar.of(List.of(window), Instant.parse(now))
                .bars()
                .get(0)
                .left()
                .orElseThrow()
                .in(Locale.CHINESE);
    }

    private static StageWindow window(Stage stage, String opens, String closes) {
        return new StageWindow(stage, Instant.parse(opens), Instant.parse(closes));
    }
}
