package org.hongping.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hongping.core.workday.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticePlanTest {
    private static final Contact CONTACT = new Contact("示例科", "028-00000000", "示例路 1 号");

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 5, 2026-11-27",
        "2026-11-21, 5, 2026-11-27",
        "2026-11-26, 1, 2026-11-27",
        "2026-11-27, 1, 2026-11-30"
    })
    void theDayItselfAndWeekendsDoNotCount(LocalDate published, int days, LocalDate last) {
        assertThat(WorkCalendar.WEEKENDS.after(published, days)).isEqualTo(last);
    }

    @Test
    void aNoticeEndsWithTheOfficeHoursOfItsLastDay() {
        NoticePlan plan = new NoticePlan(5, Optional.empty(), CONTACT);

        assertThat(plan.closesAt(Instant.parse("2026-11-20T15:59:00Z"), WorkCalendar.WEEKENDS))
                .as("late on the 20th in Shanghai")
                .isEqualTo(Instant.parse("2026-11-27T09:30:00Z"));
        assertThat(plan.closesAt(Instant.parse("2026-11-22T16:01:00Z"), WorkCalendar.WEEKENDS))
                .as("early on Monday the 23rd in Shanghai")
                .isEqualTo(Instant.parse("2026-11-30T09:30:00Z"));
    }

    @Test
    void aLastDayTheOfficeNamesHolds() {
        NoticePlan plan = new NoticePlan(5, Optional.of(LocalDate.of(2026, 10, 12)), CONTACT);

        assertThat(plan.closesAt(Instant.parse("2026-09-29T01:00:00Z"), WorkCalendar.WEEKENDS))
                .isEqualTo(Instant.parse("2026-10-12T09:30:00Z"));
    }
}
