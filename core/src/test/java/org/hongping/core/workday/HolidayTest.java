package org.hongping.core.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.hongping.core.audit.Audit;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.SampleVisitors;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayTest {
    private static final String YEAR = """
            2026-10-01 2026-10-07 休 国庆节

            2026-10-10，班，国庆节
            2026-01-01\t休
            """;

    @Test
    void holidaysRestAndDaysMadeUpForWork() {
        WorkCalendar calendar = new WorkCalendar(HolidayLines.read("holidays", YEAR));

        assertThat(calendar.isWorking(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(calendar.isWorking(LocalDate.of(2026, 10, 8))).isTrue();
        assertThat(calendar.isWorking(LocalDate.of(2026, 10, 10)))
                .as("a Saturday")
                .isTrue();
        assertThat(calendar.isWorking(LocalDate.of(2026, 10, 11))).isFalse();
        assertThat(calendar.after(LocalDate.of(2026, 9, 30), 3)).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2027)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-10-01",
                "2026-13-01 休",
                "2026-10-07 2026-10-01 休 国庆节",
                "2026-10-01 假 国庆节",
                "2026-10-01 休\n2026-10-01 班",
                "2026-01-01 2026-12-31 休 全年",
                "十月一日 休"
            })
    void whatIsNoHolidayIsRefusedWithItsLine(String text) {
        assertThatThrownBy(() -> HolidayLines.read("holidays", text)).isInstanceOf(Invalid.class);
    }

    @Test
    void theLineThatIsWrongIsNamed() {
        assertThatThrownBy(() -> HolidayLines.read("holidays", "2026-10-01 休\n\n2026-02-30 休 春节"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.fields().get("holidays").in(Locale.SIMPLIFIED_CHINESE))
                                .contains("第 3 行", "没有 2026-02-30 这一天"));
    }

    @Test
    void aYearIsReplacedAndOthersStay(@TempDir Path folder) {
        try (Storage storage = Storage.open(new SqliteFile(folder.resolve("days.db")))) {
            HolidayService holidays = new HolidayService(storage, new Audit(storage, storage.clock()));
            holidays.replace("holidays", YEAR, HolidayService.version(holidays.all()), SampleVisitors.keeper(1));
            Version first = HolidayService.version(holidays.all());
            holidays.replace("holidays", "2027-01-01 休 元旦", first, SampleVisitors.keeper(1));
            assertThatThrownBy(() -> holidays.replace("holidays", "2027-01-02 休 元旦", first, SampleVisitors.keeper(1)))
                    .as("somebody has taken another table in between")
                    .isInstanceOf(Stale.class);

            Version second = HolidayService.version(holidays.all());
            holidays.replace("holidays", "2026-05-01 休 劳动节", second, SampleVisitors.keeper(1));

            assertThat(holidays.all())
                    .extracting(Holiday::day)
                    .containsExactly(LocalDate.of(2026, 5, 1), LocalDate.of(2027, 1, 1));
        }
    }
}
