package org.hongping.rubric.expression;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;

/** A scope written down in a test. */
final class SomeScope implements Scope {
    private final Map<String, Value> facts = new HashMap<>();
    private final Map<String, Value> inputs = new HashMap<>();
    private final Map<String, Value> answers = new HashMap<>();
    private final Map<String, Exact> points = new HashMap<>();
    private List<Row> rows = List.of();
    private Optional<Exact> total = Optional.empty();

    SomeScope fact(String id, Value value) {
        facts.put(id, value);
        return this;
    }

    SomeScope input(String id, Value value) {
        inputs.put(id, value);
        return this;
    }

    SomeScope answer(String key, Value value) {
        answers.put(key, value);
        return this;
    }

    SomeScope points(String code, String figure) {
        points.put(code, Exact.of(figure));
        return this;
    }

    SomeScope rows(Row... all) {
        rows = List.of(all);
        return this;
    }

    SomeScope total(String figure) {
        total = Optional.of(Exact.of(figure));
        return this;
    }

    @Override
    public Optional<Value> input(String id) {
        return Optional.ofNullable(inputs.get(id));
    }

    @Override
    public Optional<Value> fact(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    @Override
    public Optional<Value> answer(String key) {
        return Optional.ofNullable(answers.get(key));
    }

    @Override
    public Optional<Value> settledAnswer(String key) {
        return answer(key);
    }

    @Override
    public Optional<LocalDate> asOf() {
        return Optional.of(LocalDate.of(2022, 11, 1));
    }

    @Override
    public Optional<Exact> points(String code) {
        return Optional.ofNullable(points.get(code));
    }

    @Override
    public Optional<Exact> max(String code) {
        return Optional.of(Exact.of(10));
    }

    @Override
    public List<Row> lines(String group) {
        return rows;
    }

    @Override
    public List<Row> children(String group) {
        return rows;
    }

    @Override
    public Optional<Exact> total() {
        return total;
    }

    @Override
    public Optional<Exact> base() {
        return total;
    }

    @Override
    public Optional<Exact> bonus() {
        return Optional.empty();
    }
}
