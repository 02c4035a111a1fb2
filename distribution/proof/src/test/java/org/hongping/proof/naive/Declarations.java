package org.hongping.proof.naive;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a sheet says only what its table asks for.
 *
 * @param table the table
 * @param sheet the sheet
 */
record Declarations(Table table, Sheet sheet) {
    private static final Set<String> PARTS =
            Set.of("input", "facts", "gates", "answers", "sheets", "survey", "deductions", "interpretations");

    boolean areKept(List<Section> sections, List<Gate> gates, Members members) {
        Set<String> codes = codes(sections);
        Set<String> asked = gates.stream().map(Gate::id).collect(Collectors.toSet());
        asked.removeAll(table.gatesNobodyAnswers());
        return PARTS.containsAll(sheet.given().keySet())
                && inputsAreKept()
                && factsAreKept()
                && readingsAreKept()
                && asked.containsAll(sheet.part("gates").keySet())
                && codes.containsAll(sheet.part("answers").keySet())
                && codes.containsAll(members.codes())
                && members.areAllHeard();
    }

    private static Set<String> codes(List<Section> sections) {
        Set<String> codes = new HashSet<>();
        for (Section section : sections) {
            section.allSections().forEach(one -> codes.add(one.code()));
            section.allRows().forEach(row -> codes.add(row.code()));
        }
        return codes;
    }

    private boolean inputsAreKept() {
        for (Map.Entry<String, Object> input : sheet.part("input").entrySet()) {
            Set<String> options = table.inputs().get(input.getKey());
            boolean kept = options != null
                    && (options.isEmpty()
                            ? Questions.day(input.getValue()).isPresent()
                            : options.contains(String.valueOf(input.getValue())));
            if (!kept) {
                return false;
            }
        }
        return true;
    }

    private boolean factsAreKept() {
        for (Map.Entry<String, Object> fact : sheet.part("facts").entrySet()) {
            String kind = table.facts().get(fact.getKey());
            if (kind == null || !(fact.getValue() == null || isOf(kind, fact.getValue()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOf(String kind, Object value) {
        if (kind.equals("figure")) {
            return Answer.figureOf(value).isPresent();
        }
        return kind.equals("text") ? value instanceof String : value instanceof Boolean;
    }

    private boolean readingsAreKept() {
        for (Map.Entry<String, Object> reading : sheet.part("interpretations").entrySet()) {
            boolean known = table.switches().containsKey(reading.getKey())
                    && (reading.getValue().equals("default")
                            || table.switches().get(reading.getKey()).contains(reading.getValue()));
            if (!known) {
                return false;
            }
        }
        return true;
    }
}
