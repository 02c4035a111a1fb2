package org.hongping.core.registry;

import static org.hongping.core.registry.RecordField.Type.COUNT;
import static org.hongping.core.registry.RecordField.Type.LINE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** The buildings of an estate: two of one estate have different names. */
final class Buildings implements RecordKind<Building> {
    @Override
    public String code() {
        return "building";
    }

    @Override
    public String path() {
        return "buildings";
    }

    @Override
    public List<RecordField> fields() {
        return List.of(
                RecordField.required(code(), "name", LINE).explained(Message.of("record.building-name-help")),
                RecordField.optional(code(), "floors", COUNT),
                RecordField.optional(code(), "households", COUNT));
    }

    @Override
    public Optional<Building> read(Entry entry, RecordFrame frame) {
        Optional<String> name = entry.require("name", Readings::line);
        Optional<Integer> floors = entry.read("floors", Readings::count);
        Optional<Integer> households = entry.read("households", Readings::count);
        return name.map(
                known -> new Building(frame.id(), frame.holder().text(), known, floors, households, frame.version()));
    }

    @Override
    public RecordDao<Building> dao(Handle handle) {
        return handle.attach(BuildingDao.class);
    }

    @Override
    public void mustFit(Building candidate, List<Building> others, LocalDate today) {
        others.stream()
                .filter(other -> other.name().equals(candidate.name()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Invalid("name", Message.of("record.building-twice", candidate.name()));
                });
    }
}
