package org.hongping.core.rubric;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.advice.Advice;
import org.hongping.rubric.advice.Change;
import org.hongping.rubric.advice.Margin;
import org.hongping.rubric.advice.Without;
import org.hongping.rubric.exact.Exact;

/** Writes advice on a sheet. */
record AdviceText(Advice advice, Locale language) {
    Value json() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put(
                "changes",
                new Value.Items(
                        advice.changes().stream().map(AdviceText::change).toList()));
        fields.put(
                "margins",
                new Value.Items(
                        advice.margins().stream().map(AdviceText::margin).toList()));
        fields.put(
                "without",
                new Value.Items(advice.without().stream().map(this::without).toList()));
        return new Value.Fields(fields);
    }

    private static Value change(Change change) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("code", Value.text(change.code()));
        fields.put("answerKey", Value.text(change.answerKey()));
        fields.put("answer", change.answer());
        fields.put("points", points(change.points()));
        fields.put("gain", Value.text(change.gain().text()));
        fields.put("total", points(change.total()));
        fields.put("partialTotal", Value.text(change.partialTotal().text()));
        Map<String, Value> grades = new LinkedHashMap<>();
        change.grades()
                .forEach((grading, grade) ->
                        grades.put(grading, grade.map(Value::text).orElseGet(Value::nothing)));
        fields.put("grades", new Value.Fields(grades));
        return new Value.Fields(fields);
    }

    private static Value margin(Margin margin) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("grading", Value.text(margin.grading()));
        fields.put("grade", Value.text(margin.grade()));
        fields.put("total", Value.text(margin.total().text()));
        fields.put("missing", Value.text(margin.missing().text()));
        return new Value.Fields(fields);
    }

    private Value without(Without without) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("code", Value.text(without.code()));
        fields.put("why", Value.text(without.why().in(language)));
        return new Value.Fields(fields);
    }

    private static Value points(Optional<Exact> points) {
        return points.map(Exact::text).map(Value::text).orElseGet(Value::nothing);
    }

    /** Returns a line for every change, margin and line without either. */
    String text() {
        StringBuilder text = new StringBuilder();
        advice.changes()
                .forEach(change -> say(
                        text,
                        Message.of(
                                "rubric.gain",
                                change.gain().text(),
                                change.code(),
                                change.label(),
                                Json.write(change.answer()),
                                change.partialTotal().text())));
        advice.margins()
                .forEach(margin -> say(
                        text,
                        Message.of(
                                "rubric.margin",
                                margin.label(),
                                margin.missing().text(),
                                margin.total().text())));
        advice.without().forEach(without -> say(text, Message.of("rubric.without", without.code(), without.why())));
        return text.toString();
    }

    private void say(StringBuilder text, Message message) {
        text.append(message.in(language)).append(System.lineSeparator());
    }
}
