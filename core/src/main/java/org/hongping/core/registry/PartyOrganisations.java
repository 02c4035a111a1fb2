package org.hongping.core.registry;

import static org.hongping.core.registry.RecordField.Type.COUNT;
import static org.hongping.core.registry.RecordField.Type.DAY;
import static org.hongping.core.registry.RecordField.Type.LINE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** The Party organisations of an estate or an enterprise: several at a time, but not twice the same. */
final class PartyOrganisations implements RecordKind<PartyOrganisation> {
    @Override
    public String code() {
        return "party";
    }

    @Override
    public String path() {
        return "party-organisations";
    }

    @Override
    public List<RecordField> fields() {
        return List.of(
                RecordField.required(code(), "name", LINE),
                RecordField.choice(code(), "kind", PartyOrganisation.Kind.class),
                RecordField.optional(code(), "superior", LINE),
                RecordField.optional(code(), "members", COUNT).explained(Message.of("record.party-members-help")),
                RecordField.required(code(), "fromOn", DAY),
                RecordField.optional(code(), "untilOn", DAY).explained(Message.of("record.goes-on-help")));
    }

    @Override
    public Optional<PartyOrganisation> read(Entry entry, RecordFrame frame) {
        Optional<String> name = entry.require("name", Readings::line);
        Optional<PartyOrganisation.Kind> kind = entry.require("kind", Readings.choice(PartyOrganisation.Kind.class));
        Optional<String> superior = entry.read("superior", Readings::line);
        Optional<Integer> members = entry.read("members", Readings::count);
        Optional<Period> existence = entry.period(false);
        if (name.isEmpty() || kind.isEmpty() || existence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PartyOrganisation(
                frame.id(),
                frame.holder().text(),
                name.get(),
                kind.get(),
                superior,
                members,
                existence.get().from(),
                existence.get().until(),
                frame.version()));
    }

    @Override
    public RecordDao<PartyOrganisation> dao(Handle handle) {
        return handle.attach(PartyOrganisationDao.class);
    }

    @Override
    public void mustFit(PartyOrganisation candidate, List<PartyOrganisation> others, LocalDate today) {
        others.stream()
                .filter(other -> other.name().equals(candidate.name())
                        && other.existence().overlaps(candidate.existence()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Invalid(
                            "name",
                            Message.of(
                                    "record.party-twice",
                                    other.name(),
                                    other.fromOn().toString()));
                });
    }
}
