package org.hongping.rubric.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.plugin.RubricRevision;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.GateOutcome;
import org.hongping.rubric.engine.NodeScore;
import org.hongping.rubric.engine.Problem;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.exact.Exact;

/** Fills the blanks of a skeleton as a person would who always agrees with the engine. */
record FilledIn(RubricRevision rubric) {

    Value file(Value skeleton) {
        Map<String, Value> file = new LinkedHashMap<>(fields(skeleton));
        List<Value> cases = ((Value.Items) file.getOrDefault("cases", Value.items())).items();
        file.put("cases", new Value.Items(cases.stream().map(this::one).toList()));
        return new Value.Fields(file);
    }

    private Value one(Value blank) {
        Map<String, Value> filled = new LinkedHashMap<>(fields(blank));
        Result result = rubric.score(filled.getOrDefault("sheet", Value.noFields()));
        filled.put("confirmedBy", Value.text("核对人甲"));
        filled.compute("expect", (name, expect) -> filled(fields(expect), result));
        return new Value.Fields(filled);
    }

    private static Value filled(Map<String, Value> expect, Result result) {
        Map<String, Value> filled = new LinkedHashMap<>();
        expect.forEach((name, blank) -> filled.put(
                name, blank instanceof Value.Fields several ? each(name, several, result) : value(name, "", result)));
        return new Value.Fields(filled);
    }

    private static Value each(String name, Value.Fields several, Result result) {
        Map<String, Value> filled = new LinkedHashMap<>();
        several.fields().keySet().forEach(id -> filled.put(id, value(name, id, result)));
        return new Value.Fields(filled);
    }

    private static Value value(String name, String id, Result result) {
        return switch (name) {
            case "points" -> figure(node(id, result).flatMap(NodeScore::points));
            case "states" -> Value.text(node(id, result).orElseThrow().state().word());
            case "grades" -> result.grades().get(id).map(Value::text).orElseGet(Value::nothing);
            case "gates" ->
                truth(result.gates().stream()
                        .filter(gate -> gate.id().equals(id))
                        .findFirst()
                        .flatMap(GateOutcome::passed));
            case "eligible" -> truth(result.eligible());
            case "complete" -> Value.truth(result.complete());
            case "total" -> figure(result.total());
            case "partialTotal" -> figure(Optional.of(result.partialTotal()));
            case "base" -> figure(Optional.of(result.base()));
            case "bonus" -> figure(Optional.of(result.bonus()));
            case "deductions" -> figure(Optional.of(result.deductions()));
            case "problems" -> problems(result);
            default -> throw new IllegalArgumentException("no blank is called " + name);
        };
    }

    private static Optional<NodeScore> node(String code, Result result) {
        return result.line(code).map(NodeScore.class::cast).or(() -> result.group(code));
    }

    private static Value problems(Result result) {
        return new Value.Items(result.problems().stream()
                .map(FilledIn::subject)
                .map(Value::text)
                .toList());
    }

    private static String subject(Problem problem) {
        return problem.code()
                .orElseGet(() -> problem.message().arguments().stream()
                        .findFirst()
                        .map(Object::toString)
                        .orElse(""));
    }

    private static Value figure(Optional<Exact> figure) {
        return figure.map(Exact::text).map(Value::text).orElseGet(Value::nothing);
    }

    private static Value truth(Optional<Boolean> truth) {
        return truth.map(Value::truth).orElseGet(Value::nothing);
    }

    private static Map<String, Value> fields(Value value) {
        return ((Value.Fields) value).fields();
    }
}
