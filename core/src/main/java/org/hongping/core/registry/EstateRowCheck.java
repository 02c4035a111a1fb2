package org.hongping.core.registry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hongping.core.exchange.SheetKind.Draft;
import org.hongping.core.exchange.SheetKind.Fault;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Rows of estates against each other and against the registry of this moment. */
final class EstateRowCheck {
    private final Map<String, EstateKey> standing = new HashMap<>();
    private final Map<String, EstateKey> byPlace = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> known = new HashMap<>();
    private final Set<String> areas;
    private final Set<String> enterprises;
    private final BiConsumer<Integer, Fault> fault;

    EstateRowCheck(Handle handle, BiConsumer<Integer, Fault> fault) {
        for (EstateKey key : handle.attach(EstateDao.class).keys()) {
            standing.put(key.id().text(), key);
            byPlace.put(key.place(), key);
        }
        areas = handle.attach(AreaDao.class).all().stream()
                .map(area -> area.id().text())
                .collect(Collectors.toCollection(HashSet::new));
        enterprises = handle.attach(EnterpriseDao.class).keys().stream()
                .map(key -> key.id().text())
                .collect(Collectors.toCollection(HashSet::new));
        this.fault = fault;
    }

    void check(List<Draft<EstateRow>> rows) {
        rows.forEach(row -> check(row.row(), row.details()));
    }

    private void check(int number, EstateRow row) {
        row.standing().ifPresent(estate -> mustStand(number, estate, row.version()));
        if (!areas.contains(row.details().areaId().text())) {
            fault.accept(number, new Fault("areaId", Message.of("registry.sheet-area-gone")));
        }
        row.takeover()
                .filter(takeover ->
                        !enterprises.contains(takeover.enterpriseId().text()))
                .ifPresent(gone -> fault.accept(
                        number,
                        new Fault(
                                "enterpriseCode",
                                Message.of(
                                        "registry.no-enterprise",
                                        gone.enterpriseId().text()))));
        if (row.isMoved()) {
            mustBeAlone(number, row);
        }
    }

    private void mustStand(int number, Estate estate, long exported) {
        String id = estate.id().text();
        EstateKey now = standing.get(id);
        if (now == null || now.version() != exported) {
            fault.accept(number, new Fault(KnownRow.VERSION, Message.of("registry.sheet-stale", estate.name())));
        }
        Integer before = known.putIfAbsent(id, number);
        if (before != null) {
            fault.accept(number, new Fault(KnownRow.ID, Message.of("registry.sheet-known-twice", before.toString())));
        }
    }

    private void mustBeAlone(int number, EstateRow row) {
        Optional<EstateKey> other = Optional.ofNullable(byPlace.get(row.place()));
        if (other.isPresent()) {
            fault.accept(
                    number,
                    new Fault(
                            "name",
                            Message.of(
                                    "registry.sheet-estate-there", row.details().name())));
        }
        Integer before = places.putIfAbsent(row.place(), number);
        if (before != null) {
            fault.accept(
                    number,
                    new Fault(
                            "name",
                            Message.of(
                                    "registry.sheet-estate-twice", row.details().name(), before.toString())));
        }
    }
}
