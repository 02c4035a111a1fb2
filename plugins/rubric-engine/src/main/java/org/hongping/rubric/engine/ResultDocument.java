package org.hongping.rubric.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Source;
import org.hongping.rubric.Value;
import org.hongping.rubric.exact.Exact;

/** Writes a result as the document that scripts and other programs read; its shape is a contract. */
public final class ResultDocument {
    private final Locale language;

    private ResultDocument(Locale language) {
        this.language = language;
    }

    /** Returns the document, its sentences in that language. */
    public static Value.Fields of(Result result, Locale language) {
        return new ResultDocument(language).document(result);
    }

    private Value.Fields document(Result result) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("rubric", Value.text(result.rubric()));
        fields.put("edition", Value.text(result.edition()));
        fields.put("rubricDigest", Value.text(result.rubricDigest()));
        fields.put("engine", Value.text(result.engine()));
        fields.put("interpretations", texts(result.interpretations()));
        fields.put("eligible", truth(result.eligible()));
        fields.put("complete", Value.truth(result.complete()));
        putFigures(result, fields);
        fields.put("grades", grades(result.grades()));
        if (!result.incidents().isEmpty()) {
            fields.put(
                    "deductionItems",
                    list(result.incidents().stream().map(this::incident).toList()));
        }
        fields.put("gates", list(result.gates().stream().map(this::gate).toList()));
        fields.put("groups", list(result.groups().stream().map(this::node).toList()));
        fields.put("missing", list(result.missing().stream().map(Value::text).toList()));
        fields.put(
                "problems", list(result.problems().stream().map(this::problem).toList()));
        return new Value.Fields(fields);
    }

    private static void putFigures(Result result, Map<String, Value> fields) {
        fields.put("base", points(result.base()));
        fields.put("bonus", points(result.bonus()));
        fields.put("deductions", points(result.deductions()));
        fields.put("rawTotal", points(result.rawTotal()));
        fields.put("total", points(result.total()));
        fields.put("partialTotal", points(result.partialTotal()));
    }

    private Value node(NodeScore node) {
        return node instanceof GroupScore group ? group(group) : line((LineScore) node);
    }

    private Value group(GroupScore group) {
        Map<String, Value> fields = row(group);
        fields.put("children", list(group.children().stream().map(this::node).toList()));
        if (saysMoreThanASum(group)) {
            fields.put("trace", trace(group.trace()));
        }
        return new Value.Fields(fields);
    }

    private static boolean saysMoreThanASum(GroupScore group) {
        return group.trace().steps().size() > 1 || group.state() == State.NOT_APPLICABLE;
    }

    private Value line(LineScore line) {
        Map<String, Value> members = new LinkedHashMap<>();
        line.members().forEach((member, given) -> members.put(member, points(given)));
        Map<String, Value> fields = row(line);
        fields.put("members", new Value.Fields(members));
        fields.put("trace", trace(line.trace()));
        return new Value.Fields(fields);
    }

    private static Map<String, Value> row(NodeScore node) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("code", Value.text(node.code()));
        fields.put("points", points(node.points()));
        fields.put("max", points(node.max()));
        fields.put("state", Value.text(node.state().word()));
        return fields;
    }

    private Value trace(Trace trace) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("rule", Value.text(trace.rule()));
        fields.put("chosen", text(trace.chosen()));
        fields.put("clause", text(trace.clause().map(ResultDocument::place)));
        fields.put("words", Value.text(trace.words(language)));
        return new Value.Fields(fields);
    }

    private static String place(Source source) {
        return (source.document() + " " + source.clause()).trim();
    }

    private Value problem(Problem problem) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("code", text(problem.code()));
        fields.put("problem", Value.text(problem.message().in(language)));
        return new Value.Fields(fields);
    }

    private Value gate(GateOutcome gate) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("id", Value.text(gate.id()));
        fields.put("passed", truth(gate.passed()));
        Lacking.sentence(gate.lacks()).ifPresent(lacks -> fields.put("words", Value.text(lacks.in(language))));
        return new Value.Fields(fields);
    }

    private Value incident(Incident incident) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("item", Value.text(incident.item()));
        fields.put("points", points(incident.points()));
        fields.put("trace", trace(incident.trace()));
        return new Value.Fields(fields);
    }

    private static Value grades(Map<String, Optional<String>> grades) {
        Map<String, Value> fields = new LinkedHashMap<>();
        grades.forEach((grading, grade) -> fields.put(grading, text(grade)));
        return new Value.Fields(fields);
    }

    private static Value texts(Map<String, String> texts) {
        Map<String, Value> fields = new LinkedHashMap<>();
        texts.forEach((key, text) -> fields.put(key, Value.text(text)));
        return new Value.Fields(fields);
    }

    private static Value list(List<Value> items) {
        return new Value.Items(items);
    }

    private static Value points(Exact points) {
        return Value.text(points.text());
    }

    private static Value points(Optional<Exact> points) {
        return points.map(ResultDocument::points).orElseGet(Value::nothing);
    }

    private static Value text(Optional<String> text) {
        return text.map(Value::text).orElseGet(Value::nothing);
    }

    private static Value truth(Optional<Boolean> holds) {
        return holds.map(Value::truth).orElseGet(Value::nothing);
    }
}
