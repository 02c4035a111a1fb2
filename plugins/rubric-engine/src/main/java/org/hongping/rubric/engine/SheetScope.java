package org.hongping.rubric.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.expression.Scope;
import org.jspecify.annotations.Nullable;

/** What expressions see of one sheet while it is scored. */
final class SheetScope implements Scope {
    private final ScoreSheet sheet;
    private final RowIndex rows;
    private final Hearing hearing;
    private Totals totals = Totals.UNKNOWN;

    SheetScope(ScoreSheet sheet, RowIndex rows, Hearing hearing) {
        this.sheet = sheet;
        this.rows = rows;
        this.hearing = hearing;
    }

    void settle(Totals known) {
        totals = known;
    }

    @Override
    public Optional<Value> input(String id) {
        return Optional.ofNullable(sheet.input().get(id));
    }

    @Override
    public Optional<Value> fact(String id) {
        return Optional.ofNullable(sheet.facts().get(id));
    }

    @Override
    public Optional<Value> answer(String key) {
        return Optional.ofNullable(sheet.answers().get(key));
    }

    @Override
    public Optional<Value> settledAnswer(String key) {
        boolean isRefused = rows.answered().getOrDefault(key, List.of()).stream()
                .flatMap(row -> reached(row).stream())
                .anyMatch(score -> score.state() == State.REFUSED);
        return isRefused ? Optional.empty() : answer(key);
    }

    @Override
    public Optional<LocalDate> asOf() {
        return hearing.asOf();
    }

    @Override
    public Optional<Exact> points(String code) {
        return settled(code).flatMap(NodeScore::points);
    }

    @Override
    public Optional<Exact> max(String code) {
        return Optional.ofNullable(rows.rows().get(code)).flatMap(this::reached).map(NodeScore::max);
    }

    /** A row that is open, does not apply or is not there has no points that an expression could reckon with. */
    private Optional<NodeScore> settled(String code) {
        return Optional.ofNullable(rows.rows().get(code))
                .flatMap(this::reached)
                .filter(score -> !score.state().isOpen());
    }

    private Optional<NodeScore> reached(RowIndex.Entry row) {
        return row.isReached(hearing).orElse(false)
                ? Optional.ofNullable(row.scorer().score(hearing))
                : Optional.empty();
    }

    @Override
    public List<Row> lines(String group) {
        return rows(rows.lines().getOrDefault(group, List.of()));
    }

    @Override
    public List<Row> children(String group) {
        return rows(rows.children().getOrDefault(group, List.of()));
    }

    private List<Row> rows(List<RowIndex.Entry> entries) {
        List<Row> there = new ArrayList<>(entries.size());
        for (RowIndex.Entry entry : entries) {
            Optional<Boolean> reached = entry.isReached(hearing);
            if (reached.isEmpty()) {
                there.add(row(entry, Optional.empty(), entry.max(), State.UNDETERMINED, false));
            } else if (reached.get()) {
                @Nullable NodeScore score = entry.scorer().score(hearing);
                if (score != null) {
                    there.add(row(entry, score));
                }
            }
        }
        return there;
    }

    private Row row(RowIndex.Entry entry, NodeScore score) {
        boolean zeroed = score instanceof GroupScore group && group.zeroed();
        Optional<Exact> points = score.state().isOpen() ? Optional.empty() : score.points();
        return row(entry, points, score.max(), score.state(), zeroed);
    }

    private Row row(RowIndex.Entry entry, Optional<Exact> points, Exact max, State state, boolean zeroed) {
        return new Row(
                entry.code(),
                points,
                max,
                state.word(),
                zeroed,
                entry.tags(),
                entry.answerKey().flatMap(this::answer));
    }

    @Override
    public Optional<Exact> total() {
        return totals.total();
    }

    @Override
    public Optional<Exact> base() {
        return totals.base();
    }

    @Override
    public Optional<Exact> bonus() {
        return totals.bonus();
    }
}
