package org.hongping.plugin.skeleton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.plugin.json.Json;
import org.hongping.rubric.Check;
import org.hongping.rubric.Declaration;
import org.hongping.rubric.Expression;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.Window;

/**
 * What may be said of one gate: the answers people give, or the facts its condition asks for.
 *
 * @param whole sheets with answers, for conditions that ask for points
 */
record GateTrials(Trial trial, Gate gate, List<Sheet> whole) {
    private static final int MOST = 64;

    /** A sheet with something said of the gate. */
    record Said(Sheet sheet, Message what) {}

    List<Said> on(Sheet sheet) {
        return gate.when().map(when -> decided(sheet, when)).orElseGet(() -> answered(sheet));
    }

    private List<Said> answered(Sheet sheet) {
        List<Said> said = new ArrayList<>();
        if (gate.checks().isEmpty()) {
            said.add(said(sheet, Value.truth(false), "skeleton.gate-no"));
            said.add(said(sheet, Value.truth(true), "skeleton.gate-yes"));
        } else {
            List<String> all = gate.checks().stream().map(Check::id).toList();
            said.add(said(sheet, ticked(List.of()), "skeleton.none"));
            gate.checks()
                    .forEach(check ->
                            said.add(said(sheet, ticked(List.of(check.id())), "skeleton.only", check.label())));
            said.add(said(sheet, ticked(all), "skeleton.all", Integer.toString(all.size())));
        }
        gate.window()
                .ifPresent(window -> dates(window).forEach(day -> {
                    Value dates = Shapes.of("dates", Shapes.texts(List.of(day.toString())));
                    said.add(said(sheet, dates, "skeleton.gate-day", day.toString()));
                }));
        return said;
    }

    private Said said(Sheet sheet, Value value, String key, Object... arguments) {
        return new Said(sheet.withGate(gate.id(), value), Message.of(key, arguments));
    }

    private static Value ticked(List<String> checks) {
        return Shapes.of("checks", Shapes.texts(checks));
    }

    /** The first day that counts, the day before it, the sheet's own day. */
    private List<LocalDate> dates(Window window) {
        LocalDate asOf = LocalDate.parse(trial.asOf());
        LocalDate first = switch (window.unit()) {
            case MONTHS -> asOf.minusMonths(window.length());
            case CALENDAR_YEARS -> LocalDate.of(asOf.getYear(), 1, 1).minusYears(window.length() - 1L);
        };
        return List.of(first.minusDays(1), first, asOf);
    }

    private List<Said> decided(Sheet sheet, Expression when) {
        List<Said> said = List.of(new Said(sheet, Message.of("skeleton.gate-unknown")));
        Map<Declaration, Boolean> asked = asked(when.text());
        for (Map.Entry<Declaration, Boolean> one : asked.entrySet()) {
            List<Value> values = Circumstances.values(one.getKey(), trial.asOf(), when.text());
            List<Said> more = new ArrayList<>(asked.size() == 1 ? said : List.of());
            for (Said so : said.size() * values.size() > MOST ? said.subList(0, 1) : said) {
                values.forEach(value -> more.add(with(so, one.getKey(), one.getValue(), value)));
            }
            said = more;
        }
        return asked.isEmpty()
                ? whole.stream()
                        .map(other -> new Said(sheet.answeredAs(other), Message.of("skeleton.gate-whole")))
                        .toList()
                : said;
    }

    private static Said with(Said said, Declaration declared, boolean isFact, Value value) {
        Sheet sheet = isFact
                ? said.sheet().withFact(declared.id(), value)
                : said.sheet().withInput(declared.id(), value);
        String shown = Json.write(value).replace("\"", "");
        Message given = Message.of("skeleton.gate-given", declared.id(), shown);
        boolean isFirst = said.what().key().equals("skeleton.gate-unknown");
        return new Said(sheet, isFirst ? given : Message.of("skeleton.gate-and", said.what(), given));
    }

    /** Returns what the condition asks for, and whether it is a fact. */
    private Map<Declaration, Boolean> asked(String when) {
        Map<Declaration, Boolean> asked = new LinkedHashMap<>();
        trial.rubric().facts().stream()
                .filter(fact -> when.contains("'" + fact.id() + "'") || when.contains('"' + fact.id() + '"'))
                .forEach(fact -> asked.put(fact, true));
        trial.rubric().inputs().stream()
                .filter(input -> when.matches("(?s).*\\binput\\." + input.id() + "\\b.*"))
                .forEach(input -> asked.put(input, false));
        return asked;
    }
}
