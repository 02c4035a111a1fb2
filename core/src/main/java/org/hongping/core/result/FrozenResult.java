package org.hongping.core.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hongping.core.rubric.ValueText;
import org.hongping.rubric.Deduction;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Group;
import org.hongping.rubric.Message;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Source;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.FrozenGroup;
import org.hongping.rubric.engine.FrozenLine;
import org.hongping.rubric.engine.GateOutcome;
import org.hongping.rubric.engine.Incident;
import org.hongping.rubric.engine.NodeScore;
import org.hongping.rubric.engine.Problem;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.State;
import org.hongping.rubric.engine.Step;
import org.hongping.rubric.engine.Trace;
import org.hongping.rubric.exact.Exact;

/**
 * Reads a result back from its document, figures and sentences as they were frozen; names of lines come from the rubric
 * the campaign is locked to.
 */
final class FrozenResult {
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Rubric rubric;

    private FrozenResult(Rubric rubric) {
        this.rubric = rubric;
        label(rubric.root());
    }

    static Result read(String json, Rubric rubric) {
        return new FrozenResult(rubric).result(ValueText.fields(json).fields());
    }

    private void label(Node node) {
        labels.put(node.code(), node.label());
        if (node instanceof Group group) {
            group.children().forEach(this::label);
        }
    }

    private Result result(Map<String, Value> document) {
        return new Result(
                text(document, "rubric"),
                text(document, "edition"),
                text(document, "rubricDigest"),
                text(document, "engine"),
                each(document, "interpretations", FrozenResult::said),
                truth(document, "eligible"),
                truth(document, "complete").orElse(false),
                points(document, "base"),
                points(document, "bonus"),
                points(document, "deductions"),
                maybe(document, "rawTotal").map(Exact::of),
                maybe(document, "total").map(Exact::of),
                points(document, "partialTotal"),
                each(document, "grades", FrozenResult::maybeSaid),
                incidents(document),
                items(document, "gates").stream().map(this::gate).toList(),
                items(document, "groups").stream().map(this::node).toList(),
                list(document, "missing").stream().map(FrozenResult::said).toList(),
                items(document, "problems").stream().map(FrozenResult::problem).toList());
    }

    private List<Incident> incidents(Map<String, Value> document) {
        return document.containsKey("deductionItems")
                ? items(document, "deductionItems").stream().map(this::incident).toList()
                : List.of();
    }

    private Incident incident(Map<String, Value> incident) {
        String id = text(incident, "item");
        Deduction item = rubric.deductions().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the locked rubric has no deduction " + id));
        return new Incident(id, item.label(), points(incident, "points"), trace(fields(incident, "trace")));
    }

    private NodeScore node(Map<String, Value> row) {
        String code = text(row, "code");
        String label = labels.getOrDefault(code, code);
        Optional<Exact> points = maybe(row, "points").map(Exact::of);
        State state = state(text(row, "state"));
        if (row.containsKey("children")) {
            List<NodeScore> children =
                    items(row, "children").stream().map(this::node).toList();
            Map<String, Value> trace = row.containsKey("trace") ? fields(row, "trace") : Map.of();
            return new FrozenGroup(code, label, points, points(row, "max"), state, false, children, trace(trace));
        }
        Map<String, Exact> members = each(row, "members", value -> Exact.of(said(value)));
        return new FrozenLine(code, label, points, points(row, "max"), state, members, trace(fields(row, "trace")));
    }

    private static Trace trace(Map<String, Value> trace) {
        if (trace.isEmpty()) {
            return new Trace("sum", Optional.empty(), Optional.empty(), List.of(), Map.of());
        }
        Step words = new Step.Said(Message.of("result.as-frozen", text(trace, "words")));
        return new Trace(
                text(trace, "rule"),
                maybe(trace, "chosen"),
                maybe(trace, "clause").map(FrozenResult::place),
                List.of(words),
                Map.of());
    }

    private static Source place(String clause) {
        int blank = clause.indexOf(' ');
        return blank < 0 ? new Source(clause, "") : new Source(clause.substring(0, blank), clause.substring(blank + 1));
    }

    private GateOutcome gate(Map<String, Value> outcome) {
        String id = text(outcome, "id");
        Gate gate = rubric.gates().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the locked rubric has no gate " + id));
        return new GateOutcome(id, gate.label(), gate.at(), gate.effect(), truth(outcome, "passed"), List.of());
    }

    private static Problem problem(Map<String, Value> problem) {
        return new Problem(maybe(problem, "code"), Message.of("result.as-frozen", text(problem, "problem")));
    }

    private static State state(String word) {
        for (State state : State.values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw new IllegalStateException("no state is called " + word);
    }

    private static Exact points(Map<String, Value> document, String name) {
        return Exact.of(text(document, name));
    }

    private static String text(Map<String, Value> document, String name) {
        return maybe(document, name).orElseThrow(() -> new IllegalStateException("a result document says " + name));
    }

    private static Optional<String> maybe(Map<String, Value> document, String name) {
        return maybeSaid(document.getOrDefault(name, Value.nothing()));
    }

    private static Optional<Boolean> truth(Map<String, Value> document, String name) {
        return document.get(name) instanceof Value.Truth truth ? Optional.of(truth.holds()) : Optional.empty();
    }

    private static Map<String, Value> fields(Map<String, Value> document, String name) {
        return document.get(name) instanceof Value.Fields fields ? fields.fields() : Map.of();
    }

    private static List<Value> list(Map<String, Value> document, String name) {
        return document.get(name) instanceof Value.Items items ? items.items() : List.of();
    }

    private static List<Map<String, Value>> items(Map<String, Value> document, String name) {
        List<Map<String, Value>> items = new ArrayList<>();
        for (Value item : list(document, name)) {
            items.add(item instanceof Value.Fields fields ? fields.fields() : Map.of());
        }
        return items;
    }

    private static <T> Map<String, T> each(Map<String, Value> document, String name, Function<Value, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        fields(document, name).forEach((key, value) -> all.put(key, read.apply(value)));
        return all;
    }

    private static String said(Value value) {
        return maybeSaid(value).orElseThrow(() -> new IllegalStateException("text is wanted here, got " + value));
    }

    private static Optional<String> maybeSaid(Value value) {
        return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }
}
