package org.hongping.core.quota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.jdbi.v3.core.Handle;

/** Plans of places over the years. Safe for use by many threads. */
public final class QuotaService {
    private final Storage storage;
    private final Audit audit;
    private final Rubrics rubrics;

    /** Wires the service. */
    public QuotaService(Storage storage, Audit audit, Rubrics rubrics) {
        this.storage = storage;
        this.audit = audit;
        this.rubrics = rubrics;
    }

    /** Returns a board for every rubric that is installed or has a plan, in the order of their names. */
    public List<PlanBoard> boards() {
        return storage.read(this::all);
    }

    private List<PlanBoard> all(Handle handle) {
        Map<String, String> titles = new TreeMap<>();
        rubrics.all().forEach(rubric -> titles.put(rubric.id().text(), rubric.title()));
        Map<String, Map<Integer, Integer>> places = new HashMap<>();
        Map<String, Map<Integer, QuotaDao.Count>> counts = new HashMap<>();
        QuotaDao quotas = handle.attach(QuotaDao.class);
        quotas.all().forEach(quota -> {
            titles.putIfAbsent(quota.rubricId(), quota.rubricId());
            places.computeIfAbsent(quota.rubricId(), id -> new HashMap<>()).put(quota.year(), quota.places());
        });
        quotas.counts().forEach(count -> {
            titles.putIfAbsent(count.rubricId(), count.rubricId());
            counts.computeIfAbsent(count.rubricId(), id -> new HashMap<>()).put(count.year(), count);
        });
        List<PlanBoard> boards = new ArrayList<>();
        titles.forEach((id, title) -> boards.add(
                new PlanBoard(id, title, years(places.getOrDefault(id, Map.of()), counts.getOrDefault(id, Map.of())))));
        return boards;
    }

    private static List<PlanBoard.Year> years(Map<Integer, Integer> places, Map<Integer, QuotaDao.Count> counts) {
        TreeSet<Integer> years = new TreeSet<>(places.keySet());
        years.addAll(counts.keySet());
        return years.stream()
                .map(year -> {
                    Optional<QuotaDao.Count> count = Optional.ofNullable(counts.get(year));
                    return new PlanBoard.Year(
                            year,
                            Optional.ofNullable(places.get(year)),
                            count.map(QuotaDao.Count::named).orElse(0),
                            count.map(QuotaDao.Count::running).orElse(0));
                })
                .toList();
    }

    /**
     * Returns the board of a rubric.
     *
     * @throws NotFound if there is neither a rubric nor a plan of that id
     */
    public PlanBoard board(String rubricId) {
        return board(rubricId, boards());
    }

    private static PlanBoard board(String rubricId, List<PlanBoard> boards) {
        return boards.stream()
                .filter(board -> board.rubricId().equals(rubricId))
                .findFirst()
                .orElseThrow(() -> new NotFound(rubricId));
    }

    /**
     * Says how many may be named in each year; years that are left out have no limit.
     *
     * @param basedOn the plan that was read, see {@link PlanBoard#version}
     * @throws NotFound if there is neither a rubric nor a plan of that id
     * @throws Invalid naming the first line that cannot be right
     * @throws Stale if another plan stands by now
     */
    public PlanBoard plan(String rubricId, String field, String lines, Version basedOn, Visitor by) {
        board(rubricId);
        List<Quota> quotas = QuotaLines.read(field, rubricId, lines);
        storage.change(handle -> {
            basedOn.mustBe(board(rubricId, all(handle)).version());
            QuotaDao table = handle.attach(QuotaDao.class);
            table.clear(rubricId);
            table.insert(quotas);
            Map<String, Object> written = new LinkedHashMap<>();
            quotas.forEach(quota -> written.put(Integer.toString(quota.year()), quota.places()));
            audit.record(
                    handle,
                    Chain.INSTALLATION,
                    new Actor(by.accountOrRefuse()),
                    "office.quotas",
                    Subject.of("rubric", rubricId),
                    JsonText.of(Map.of("rubric", rubricId, "places", written)));
        });
        return board(rubricId);
    }
}
