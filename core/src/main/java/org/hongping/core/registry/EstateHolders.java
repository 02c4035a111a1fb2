package org.hongping.core.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hongping.core.exchange.Column;
import org.hongping.core.web.FormInput;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Estates as a sheet names them: by name, and by area where several have it. */
final class EstateHolders implements SheetHolders {
    private static final String AREA = "holderArea";

    private final AreaTree areas;
    private final AreaNames names;
    private final Map<String, EstateKey> byId;
    private final Map<String, List<EstateKey>> byName;

    EstateHolders(Handle handle) {
        areas = new AreaTree(handle.attach(AreaDao.class).all());
        names = new AreaNames(areas);
        List<EstateKey> keys = handle.attach(EstateDao.class).keys();
        byId = keys.stream()
                .collect(Collectors.toMap(
                        key -> key.id().text(), Function.identity(), (one, same) -> one, HashMap::new));
        byName = keys.stream().collect(Collectors.groupingBy(key -> AreaNames.plain(key.name())));
    }

    static List<Column> columns() {
        Column name = Column.of(
                NAME,
                Message.of("registry.estate.name"),
                Message.of("registry.also.estate.name"),
                Message.of("record.sheet-estate-says"),
                28);
        Column area = Column.of(
                AREA,
                Message.of("registry.estate.areaId"),
                Message.of("registry.also.estate.areaId"),
                Message.of("record.sheet-area-says"),
                40);
        return List.of(name.required(), area);
    }

    @Override
    public Optional<Holder> read(FormInput row) {
        Optional<String> name = new Entry(row).require(NAME, Readings::line).map(AreaNames::plain);
        Optional<AreaId> within = within(row);
        if (name.isEmpty() || row.error(AREA).isPresent()) {
            return Optional.empty();
        }
        List<EstateKey> found = byName.getOrDefault(name.get(), List.of()).stream()
                .filter(key -> within.map(area -> lies(key, area)).orElse(true))
                .toList();
        if (found.isEmpty()) {
            row.refuse(NAME, Message.of("record.sheet-no-estate", name.get()));
        } else if (found.size() > 1) {
            row.refuse(AREA, Message.of("record.sheet-many-estates", name.get(), String.valueOf(found.size())));
        }
        return found.size() == 1 ? Optional.of(Holder.of(found.get(0).id())) : Optional.empty();
    }

    private Optional<AreaId> within(FormInput row) {
        String text = row.value(AREA).strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(names.read(text));
        } catch (Unreadable unreadable) {
            row.refuse(AREA, unreadable.why());
            return Optional.empty();
        }
    }

    private boolean lies(EstateKey estate, AreaId within) {
        return areas.path(estate.areaId()).stream().map(Area::id).anyMatch(within::equals);
    }

    @Override
    public Optional<String> name(String holder) {
        return Optional.ofNullable(byId.get(holder)).map(EstateKey::name);
    }

    @Override
    public Map<String, String> written(String holder) {
        return Optional.ofNullable(byId.get(holder))
                .map(key -> Map.of(NAME, key.name(), AREA, AreaNames.written(areas, key.areaId())))
                .orElse(Map.of());
    }
}
