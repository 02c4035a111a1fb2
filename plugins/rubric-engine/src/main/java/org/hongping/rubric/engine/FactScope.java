package org.hongping.rubric.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;
import org.hongping.rubric.expression.Scope;

/** Facts alone, for expressions that see nothing else. */
record FactScope(Map<String, Value> facts, @Override Optional<LocalDate> asOf) implements Scope {
    @Override
    public Optional<Value> fact(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    @Override
    public Optional<Value> input(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<Value> answer(String key) {
        return Optional.empty();
    }

    @Override
    public Optional<Value> settledAnswer(String key) {
        return Optional.empty();
    }

    @Override
    public Optional<Exact> points(String code) {
        return Optional.empty();
    }

    @Override
    public Optional<Exact> max(String code) {
        return Optional.empty();
    }

    @Override
    public List<Row> lines(String group) {
        return List.of();
    }

    @Override
    public List<Row> children(String group) {
        return List.of();
    }

    @Override
    public Optional<Exact> total() {
        return Optional.empty();
    }

    @Override
    public Optional<Exact> base() {
        return Optional.empty();
    }

    @Override
    public Optional<Exact> bonus() {
        return Optional.empty();
    }
}
