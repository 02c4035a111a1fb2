package org.hongping.core.registry;

import static org.hongping.core.registry.RecordField.Type.DAY;
import static org.hongping.core.registry.RecordField.Type.LINE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** The credit grades of an enterprise: one from a day, none from a day still to come. */
final class GradePeriods implements RecordKind<GradePeriod> {
    @Override
    public String code() {
        return "grade";
    }

    @Override
    public String path() {
        return "credit-grades";
    }

    @Override
    public boolean isForOrganisers() {
        return true;
    }

    @Override
    public List<RecordField> fields() {
        return List.of(
                RecordField.optional(code(), "grade", LINE).explained(Message.of("record.grade-help")),
                RecordField.required(code(), "fromOn", DAY),
                RecordField.required(code(), "source", LINE).explained(Message.of("record.grade-source-help")));
    }

    @Override
    public Optional<GradePeriod> read(Entry entry, RecordFrame frame) {
        Optional<CreditGrade> grade = entry.read("grade", Readings::creditGrade);
        Optional<LocalDate> from = entry.require("fromOn", Readings::day);
        Optional<String> source = entry.require("source", Readings::line);
        return from.flatMap(day -> source.map(
                known -> new GradePeriod(frame.id(), frame.holder().text(), grade, day, known, frame.version())));
    }

    @Override
    public RecordDao<GradePeriod> dao(Handle handle) {
        return handle.attach(GradePeriodDao.class);
    }

    @Override
    public Optional<Message> said(RecordField field, Optional<String> value) {
        return field.name().equals("grade") && value.isEmpty()
                ? Optional.of(Message.of("registry.no-grade"))
                : value.map(field::said);
    }

    /** The latest that has begun stands, the others are history. */
    @Override
    public Optional<Phase> phase(GradePeriod one, List<GradePeriod> all, LocalDate today) {
        boolean followed = all.stream()
                .anyMatch(other ->
                        other.fromOn().isAfter(one.fromOn()) && !other.fromOn().isAfter(today));
        return Optional.of(followed ? Phase.PAST : Phase.of(new Period(one.fromOn(), Optional.empty()), today));
    }

    /** The enterprise itself holds the grade of today. */
    @Override
    public void changed(Handle handle, Holder holder, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, OfficeTime.ZONE);
        Optional<CreditGrade> present =
                handle.attach(GradePeriodDao.class).on(holder.text(), today).flatMap(GradePeriod::grade);
        handle.attach(EnterpriseDao.class).grade(new EnterpriseId(holder.text()), present, now);
    }

    @Override
    public void mustFit(GradePeriod candidate, List<GradePeriod> others, LocalDate today) {
        if (candidate.fromOn().isAfter(today)) {
            throw new Invalid(
                    "fromOn",
                    Message.of("record.day-to-come", candidate.fromOn().toString(), today.toString()));
        }
        if (others.stream().anyMatch(other -> other.fromOn().equals(candidate.fromOn()))) {
            throw new Invalid(
                    "fromOn",
                    Message.of("record.grade-twice", candidate.fromOn().toString()));
        }
    }
}
