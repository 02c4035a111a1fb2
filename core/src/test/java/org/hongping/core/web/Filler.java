package org.hongping.core.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who fills in any form, with something that fits each field and with no idea what it is about. */
public final class Filler {
    /** What is written where many words fit. */
    public static final String WORDS = "示例说明";

    /** Between the least and the most points of a level. */
    private static final Pattern RANGE = Pattern.compile("[0-9.]+–([0-9.]+)");

    /** What is said beside an answer, or in place of one. */
    private static final Set<String> BESIDE = Set.of("reason", "instead", "notApplicable", "abstain", "clear");

    private final Map<String, String> values = new LinkedHashMap<>();
    private String points = "";

    private Filler() {}

    /** Returns what a form is sent with: what stands in it already, and something in every field that is empty. */
    public static Map<String, String> fill(PageForm form) {
        Filler filler = new Filler();
        form.fields().stream()
                .filter(field -> !field.has("disabled") && field.has("name"))
                .forEach(filler::fill);
        return filler.values;
    }

    /** As above, for a line of a sheet; where it has no field of its own, points are given in place of an answer. */
    public static Map<String, String> fillLine(PageForm line, String max) {
        Map<String, String> values = fill(line);
        if (!isAnswerable(line) && values.containsKey("instead")) {
            values.put("instead", max);
        }
        return values;
    }

    /** Says whether a line asks for anything by a field of its own. */
    public static boolean isAnswerable(PageForm line) {
        return line.fields().stream()
                .anyMatch(field -> !field.kind().equals("hidden") && !BESIDE.contains(field.get("name")));
    }

    private void fill(PageForm.Field field) {
        String name = field.get("name");
        switch (field.kind()) {
            case "radio" -> choose(field);
            case "checkbox" -> {
                if (field.has("checked") || !isLeftAlone(field)) {
                    values.putIfAbsent(name, field.get("value"));
                }
            }
            case "select" -> field.options().stream().findFirst().ifPresent(first -> values.put(name, first));
            case "textarea" -> values.put(name, field.text().isBlank() ? WORDS : field.text());
            default -> values.put(name, field.get("value").isEmpty() ? typed(field) : field.get("value"));
        }
    }

    private void choose(PageForm.Field field) {
        if (field.has("checked") || !values.containsKey(field.get("name"))) {
            values.put(field.get("name"), field.get("value"));
            Matcher range = RANGE.matcher(field.text());
            points = range.find() ? range.group(1) : "";
        }
    }

    private String typed(PageForm.Field field) {
        if (BESIDE.contains(field.get("name")) || field.kind().equals("hidden")) {
            return "";
        }
        if (field.has("data-points")) {
            return points.isEmpty() ? field.get("data-max") : points;
        }
        if (field.get("inputmode").matches("decimal|numeric") || field.has("data-figure")) {
            return "1";
        }
        return switch (field.kind()) {
            case "date" -> "2026-09-01";
            case "time" -> "09:00";
            case "tel" -> "028-00000000";
            default -> "示例";
        };
    }

    private static boolean isLeftAlone(PageForm.Field field) {
        return field.has("data-none")
                || field.has("data-clears")
                || field.has("data-absent")
                || BESIDE.contains(field.get("name"));
    }
}
