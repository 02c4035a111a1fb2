package org.hongping.core.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.hongping.core.exchange.SheetKind.Draft;
import org.hongping.core.exchange.SheetKind.Fault;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/**
 * Checks rows of one kind of records against each other and against what is on record now. A row that fails leaves the
 * record as it stands, so the others of its holder are looked at once more. For one check.
 */
final class RecordRowCheck<T extends DatedRecord> {
    private final RecordKind<T> kind;
    private final RecordDao<T> dao;
    private final SheetHolders holders;
    private final LocalDate today;
    private final BiConsumer<Integer, Fault> fault;
    private final Set<Integer> failed = new HashSet<>();

    RecordRowCheck(
            RecordKind<T> kind,
            RecordDao<T> dao,
            SheetHolders holders,
            LocalDate today,
            BiConsumer<Integer, Fault> fault) {
        this.kind = kind;
        this.dao = dao;
        this.holders = holders;
        this.today = today;
        this.fault = fault;
    }

    void check(List<Draft<RecordRow<T>>> rows) {
        Map<RecordId, Integer> known = new HashMap<>();
        Map<String, List<Draft<RecordRow<T>>>> byHolder = new LinkedHashMap<>();
        for (Draft<RecordRow<T>> row : rows) {
            mustStand(row, known);
            byHolder.computeIfAbsent(row.details().holder().text(), holder -> new ArrayList<>())
                    .add(row);
        }
        byHolder.forEach((holder, own) -> {
            boolean again = true;
            while (again) {
                again = fitsNot(dao.of(holder), own);
            }
        });
    }

    private void mustStand(Draft<RecordRow<T>> row, Map<RecordId, Integer> known) {
        RecordRow<T> said = row.details();
        Optional<String> name = holders.name(said.holder().text());
        if (name.isEmpty()) {
            refuse(row, SheetHolders.NAME, Message.of("record.sheet-holder-gone"));
        }
        said.standing().ifPresent(before -> {
            Optional<T> now = dao.find(before.id());
            if (now.filter(one -> one.version() == said.version()).isEmpty()) {
                refuse(row, KnownRow.VERSION, Message.of("registry.sheet-stale", name.orElse("")));
            }
            Integer earlier = known.putIfAbsent(before.id(), row.row());
            if (earlier != null) {
                refuse(row, KnownRow.ID, Message.of("registry.sheet-known-twice", earlier.toString()));
            }
        });
    }

    /** Says whether a row failed whose record then stands as it was. */
    private boolean fitsNot(List<T> standing, List<Draft<RecordRow<T>>> rows) {
        List<Draft<RecordRow<T>>> good =
                rows.stream().filter(row -> !failed.contains(row.row())).toList();
        Set<RecordId> replaced = new HashSet<>();
        good.stream()
                .map(Draft::details)
                .filter(RecordRow::isEdited)
                .forEach(row -> replaced.add(row.candidate().id()));
        List<T> others = new ArrayList<>(standing);
        others.removeIf(one -> replaced.contains(one.id()));
        boolean left = false;
        for (Draft<RecordRow<T>> row : good) {
            RecordRow<T> said = row.details();
            if (!said.isNew() && !said.isEdited()) {
                continue;
            }
            try {
                kind.mustFit(said.candidate(), Collections.unmodifiableList(others), today);
                others.add(said.candidate());
            } catch (Invalid invalid) {
                invalid.fields().forEach((field, why) -> refuse(row, field, why));
                left |= said.isEdited();
            }
        }
        return left;
    }

    private void refuse(Draft<RecordRow<T>> row, String field, Message why) {
        failed.add(row.row());
        fault.accept(row.row(), new Fault(field, why));
    }
}
