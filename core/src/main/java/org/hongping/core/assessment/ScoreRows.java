package org.hongping.core.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hongping.core.application.Typed;
import org.hongping.core.application.Widget;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/** A widget as rows of a workbook, and rows back as what would have been typed into it. */
final class ScoreRows {
    private static final Pattern COMMAS = Pattern.compile("[,，、;；\\s]+");
    private static final String YES = "yes";
    private static final String UNMEASURED = "unmeasured";
    private static final String POINTS = "points";
    private static final String INSTEAD = "instead";
    static final String NOT_APPLICABLE = "notApplicable";

    private final Locale language;

    ScoreRows(Locale language) {
        this.language = language;
    }

    /** Returns the parts of a widget that have rows of their own: the whole, or the parts of a composite. */
    static List<Widget> parts(Widget widget) {
        return widget.kind().equals("composite")
                ? widget.parts().stream().flatMap(part -> parts(part).stream()).toList()
                : List.of(widget);
    }

    /** Returns what stands under the answer of a part. */
    String answer(Widget part) {
        List<Widget.Choice> options = options(part);
        return switch (part.kind()) {
            case "levels", "status" ->
                options.stream()
                        .filter(Widget.Choice::chosen)
                        .map(Widget.Choice::label)
                        .collect(Collectors.joining());
            case "judgement" -> part.value(POINTS);
            case "perUnit" -> part.value("quantity");
            case "bands" -> part.ticked(UNMEASURED) ? unmeasured() : part.value("value");
            case "bandsOfMany" -> part.ticked(UNMEASURED) ? unmeasured() : part.value("values");
            case "proportion" ->
                part.value("numerator").isEmpty() ? "" : part.value("numerator") + "/" + part.value("denominator");
            case "note" -> part.value("text");
            case "checklist", "countTiers" -> {
                if (part.choices().isEmpty()) {
                    yield part.value("count");
                }
                yield part.ticked("none")
                        ? none()
                        : IntStream.range(0, options.size())
                                .filter(index -> options.get(index).chosen())
                                .mapToObj(index -> Integer.toString(index + 1))
                                .collect(Collectors.joining("、"));
            }
            default -> "";
        };
    }

    /** Returns what may stand there, in words. */
    String how(Widget part) {
        List<Widget.Choice> options = options(part);
        String choices = IntStream.range(0, options.size())
                .mapToObj(index -> (index + 1) + " " + options.get(index).label())
                .collect(Collectors.joining("；"));
        return switch (part.kind()) {
            case "levels", "status" -> Message.of("scores.how-one", choices).in(language);
            case "checklist", "countTiers" ->
                part.choices().isEmpty()
                        ? Message.of("scores.how-figure").in(language)
                        : Message.of("scores.how-several", choices, none()).in(language);
            case "bands", "bandsOfMany" ->
                Message.of(part.kind().equals("bands") ? "scores.how-measured" : "scores.how-figures", unmeasured())
                        .in(language);
            case "proportion" -> Message.of("scores.how-ratio").in(language);
            case "survey" -> Message.of("sheet.by-survey").in(language);
            case "note" -> Message.of("scores.how-text").in(language);
            default -> Message.of("scores.how-figure").in(language);
        };
    }

    /** Returns what would have been typed, from the rows of one line.
     *  @throws Invalid if a row names no choice there is */
    Typed typed(Widget widget, List<ScoreBook.Entry> rows) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        List<Widget> parts = parts(widget);
        for (int index = 0; index < parts.size() && index < rows.size(); index++) {
            part(parts.get(index), rows.get(index), typed);
        }
        if (!rows.isEmpty()) {
            inPlace(widget, rows.get(0), typed);
        }
        rows.stream()
                .map(ScoreBook.Entry::reason)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .ifPresent(reason -> typed.put("reason", List.of(reason)));
        if (rows.stream().anyMatch(row -> !row.abstain().isEmpty())) {
            typed.put("abstain", List.of(YES));
        }
        return new Typed(typed);
    }

    private void part(Widget part, ScoreBook.Entry row, Map<String, List<String>> typed) {
        String prefix = part.prefix();
        String answer = row.answer();
        if (answer.isEmpty() || answer.equals(notApplicable())) {
            return;
        }
        if (!row.points().isEmpty() && part.hasRange()) {
            typed.put(prefix + POINTS, List.of(row.points()));
        }
        switch (part.kind()) {
            case "levels" -> typed.put(prefix + "level", List.of(one(part, answer)));
            case "status" -> typed.put(prefix + "status", List.of(one(part, answer)));
            case "judgement" -> typed.put(prefix + POINTS, List.of(answer));
            case "perUnit" -> typed.put(prefix + "quantity", List.of(answer));
            case "bands", "bandsOfMany" -> {
                boolean open = answer.equals(unmeasured());
                String field = part.kind().equals("bands") ? "value" : "values";
                typed.put(prefix + (open ? UNMEASURED : field), List.of(open ? YES : answer));
            }
            case "note" -> typed.put(prefix + "text", List.of(answer));
            case "proportion" -> {
                String[] both = answer.split("/", 2);
                typed.put(prefix + "numerator", List.of(both[0].strip()));
                typed.put(prefix + "denominator", List.of(both.length > 1 ? both[1].strip() : ""));
            }
            case "checklist", "countTiers" -> ticks(part, answer, typed);
            default -> throw new Invalid("answer", Message.of("scores.not-here", row.code()));
        }
    }

    private void ticks(Widget part, String answer, Map<String, List<String>> typed) {
        if (part.choices().isEmpty()) {
            typed.put(part.prefix() + "count", List.of(answer));
        } else if (answer.equals(none())) {
            typed.put(part.prefix() + "none", List.of(YES));
        } else {
            Set<String> conditions =
                    part.conditions().stream().map(Widget.Choice::id).collect(Collectors.toSet());
            for (String name : COMMAS.split(answer, -1)) {
                String ticked = one(part, name);
                String field = part.prefix() + (conditions.contains(ticked) ? "condition" : "check");
                typed.computeIfAbsent(field, first -> new ArrayList<>()).add(ticked);
            }
        }
    }

    /** Returns points that are no answer to the rule: by hand, or in its place; those within a level are part of it. */
    static String points(Widget widget) {
        return widget.byHand() ? widget.value(POINTS) : widget.value(INSTEAD);
    }

    /** The first row of a line also holds what is said in place of all of them. */
    private void inPlace(Widget widget, ScoreBook.Entry first, Map<String, List<String>> typed) {
        boolean within = parts(widget).get(0).hasRange() && !first.answer().isEmpty();
        if (!first.points().isEmpty() && !within) {
            typed.put(widget.byHand() ? POINTS : INSTEAD, List.of(first.points()));
        }
        if (first.answer().equals(notApplicable())) {
            typed.put(NOT_APPLICABLE, List.of(YES));
        }
    }

    /** Checks, and the conditions that count with them. */
    private static List<Widget.Choice> options(Widget part) {
        return Stream.concat(part.choices().stream(), part.conditions().stream())
                .toList();
    }

    /** A choice is named by its number or its label. */
    private static String one(Widget part, String name) {
        List<Widget.Choice> options = options(part);
        Optional<Widget.Choice> byNumber = name.matches("[1-9][0-9]?") && Integer.parseInt(name) <= options.size()
                ? Optional.of(options.get(Integer.parseInt(name) - 1))
                : Optional.empty();
        return byNumber.or(() -> options.stream()
                        .filter(choice ->
                                choice.label().equals(name) || choice.id().equals(name))
                        .findFirst())
                .map(Widget.Choice::id)
                .orElseThrow(() -> new Invalid("answer", Message.of("scores.no-choice", name)));
    }

    private String unmeasured() {
        return Message.of("sheet.unmeasured").in(language);
    }

    String notApplicable() {
        return Message.of("sheet.state.notApplicable").in(language);
    }

    private String none() {
        return Message.of("sheet.none").in(language);
    }
}
