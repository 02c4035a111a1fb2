package org.hongping.core.workday;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;

/** The table of holidays. Safe for use by many threads. */
public final class HolidayService {
    private final Storage storage;
    private final Audit audit;

    /** Wires the service. */
    public HolidayService(Storage storage, Audit audit) {
        this.storage = storage;
        this.audit = audit;
    }

    /** Returns every day that is known, the first first. */
    public List<Holiday> all() {
        return storage.read(handle -> handle.attach(HolidayDao.class).all());
    }

    /** Returns which table this is: the same days are the same version. */
    public static Version version(List<Holiday> holidays) {
        return Version.ofContent(holidays.toString());
    }

    /** Returns which days people work. */
    public WorkCalendar calendar() {
        return new WorkCalendar(all());
    }

    /**
     * Takes a list of holidays; what was known of the years in it goes, other years stay.
     *
     * @return how many days it holds
     * @throws Invalid naming the first line that cannot be right
     * @throws Stale if somebody took another list in between
     */
    public int replace(String field, String text, Version basedOn, Visitor by) {
        List<Holiday> holidays = HolidayLines.read(field, text);
        TreeSet<Integer> years = holidays.stream()
                .map(holiday -> holiday.day().getYear())
                .collect(Collectors.toCollection(TreeSet::new));
        storage.change(handle -> {
            HolidayDao table = handle.attach(HolidayDao.class);
            basedOn.mustBe(version(table.all()));
            years.forEach(year -> table.clear(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            table.insert(holidays);
            audit.record(
                    handle,
                    Chain.INSTALLATION,
                    new Actor(by.accountOrRefuse()),
                    "office.holidays",
                    Subject.of("office", "office"),
                    JsonText.of(Map.of("years", years, "days", holidays.size())));
        });
        return holidays.size();
    }
}
