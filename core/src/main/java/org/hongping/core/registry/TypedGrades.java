package org.hongping.core.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.OfficeTime;
import org.jdbi.v3.core.Handle;

/** A credit grade typed among the details of an enterprise stands from that day on. */
final class TypedGrades {
    private final Ids ids;

    TypedGrades(Ids ids) {
        this.ids = ids;
    }

    void keep(Handle handle, Enterprise enterprise, Instant now) {
        GradePeriodDao grades = handle.attach(GradePeriodDao.class);
        LocalDate today = LocalDate.ofInstant(now, OfficeTime.ZONE);
        Optional<CreditGrade> grade = enterprise.details().creditGrade();
        String holder = enterprise.id().text();
        grades.on(holder, today)
                .filter(last -> last.fromOn().equals(today))
                .ifPresentOrElse(
                        last -> grades.update(
                                new GradePeriod(last.id(), holder, grade, today, last.source(), last.version() + 1)),
                        () -> grades.insert(new GradePeriod(RecordId.of(ids.next()), holder, grade, today, "", 1)));
    }
}
