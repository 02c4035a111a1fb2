package org.hongping.core.registry;

import static org.hongping.core.registry.RecordField.Type.DAY;
import static org.hongping.core.registry.RecordField.Type.LINE;
import static org.hongping.core.registry.RecordField.Type.PHONE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** The people of an estate or an enterprise: one manager at a time, and nobody twice in one post. */
final class People implements RecordKind<Person> {
    @Override
    public String code() {
        return "person";
    }

    @Override
    public String path() {
        return "people";
    }

    @Override
    public List<RecordField> fields() {
        return List.of(
                RecordField.required(code(), "name", LINE),
                RecordField.choice(code(), "role", Person.Role.class),
                RecordField.optional(code(), "phone", PHONE).explained(Message.of("record.person-phone-help")),
                RecordField.required(code(), "fromOn", DAY),
                RecordField.optional(code(), "untilOn", DAY).explained(Message.of("record.goes-on-help")));
    }

    @Override
    public void mustBeFree(Handle handle, RecordId id) {
        int applications = handle.attach(PersonDao.class).applications(id);
        if (applications > 0) {
            throw new Conflict(Message.of("record.person-stands", Integer.toString(applications)));
        }
    }

    @Override
    public Optional<Person> read(Entry entry, RecordFrame frame) {
        Optional<String> name = entry.require("name", Readings::line);
        Optional<Person.Role> role = entry.require("role", Readings.choice(Person.Role.class));
        Optional<String> phone = entry.read("phone", Readings::phone);
        Optional<Period> tenure = entry.period(false);
        if (name.isEmpty() || role.isEmpty() || tenure.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                frame.id(),
                frame.holder().text(),
                name.get(),
                role.get(),
                phone,
                tenure.get().from(),
                tenure.get().until(),
                frame.version()));
    }

    @Override
    public RecordDao<Person> dao(Handle handle) {
        return handle.attach(PersonDao.class);
    }

    @Override
    public void mustFit(Person candidate, List<Person> others, LocalDate today) {
        others.stream()
                .filter(other -> other.role() == candidate.role()
                        && other.tenure().overlaps(candidate.tenure())
                        && (candidate.role() == Person.Role.MANAGER
                                || other.name().equals(candidate.name())))
                .findFirst()
                .ifPresent(other -> {
                    throw new Invalid(
                            "fromOn",
                            Message.of(
                                    "record.person-overlap",
                                    other.name(),
                                    other.fromOn().toString(),
                                    other.untilOn().map(LocalDate::toString).orElse("…")));
                });
    }
}
