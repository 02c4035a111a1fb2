package org.hongping.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.edition.EditionDiff;
import org.hongping.rubric.engine.Problem;
import org.hongping.rubric.engine.Result;

/**
 * The answers given under one edition, scored under another: rows are followed to their new numbers, and what the other
 * edition does not take is left out and named.
 *
 * @param result what the sheet comes to under the other edition
 * @param sheet the sheet as it was carried over
 * @param notCarried answers that could not be carried, each with the reason
 */
public record Rescoring(Result result, Value.Fields sheet, List<NotCarried> notCarried) {
    private static final List<String> BY_ID = List.of("input", "facts", "gates");

    /** Copies the list. */
    public Rescoring {
        notCarried = List.copyOf(notCarried);
    }

    /**
     * Something that could not be carried.
     *
     * @param what the row's code in the older edition, or the name of a fact, input or gate
     * @param why the reason
     */
    public record NotCarried(String what, Message why) {}

    /** Scores a sheet of one revision under another. */
    public static Rescoring of(RubricRevision older, RubricRevision newer, Value.Fields sheet) {
        EditionDiff diff = EditionDiff.of(older.rubric(), newer.rubric());
        Carrier carrier = new Carrier(diff, newer);
        return carrier.carried(sheet);
    }

    /** Carries one sheet. */
    private static final class Carrier {
        private final EditionDiff diff;
        private final RubricRevision newer;
        private final List<NotCarried> notCarried = new ArrayList<>();
        private final Map<String, String> olderKeys = new LinkedHashMap<>();

        Carrier(EditionDiff diff, RubricRevision newer) {
            this.diff = diff;
            this.newer = newer;
        }

        Rescoring carried(Value.Fields sheet) {
            Map<String, Value> fields = new LinkedHashMap<>(sheet.fields());
            fields.computeIfPresent("answers", (name, answers) -> renumbered(answers));
            fields.computeIfPresent("sheets", (name, sheets) -> members(sheets));
            fields.remove("interpretations");
            Value.Fields moved = new Value.Fields(fields);
            Value.Fields taken = withoutRefused(moved);
            return new Rescoring(newer.score(taken), taken, notCarried);
        }

        private Value renumbered(Value answers) {
            Map<String, Value> moved = new LinkedHashMap<>();
            if (answers instanceof Value.Fields given) {
                given.fields().forEach((code, answer) -> {
                    Optional<String> newCode = isRow(code) ? diff.newCodeOf(code) : Optional.of(code);
                    newCode.ifPresentOrElse(
                            there -> {
                                olderKeys.put(there, code);
                                moved.put(there, answer);
                            },
                            () -> notCarried.add(new NotCarried(code, Message.of("catalogue.row-withdrawn"))));
                });
            }
            return new Value.Fields(moved);
        }

        /** A key that is no row's number is shared by several and keeps its name. */
        private boolean isRow(String code) {
            return diff.rows().stream().anyMatch(row -> row.olderCode().equals(Optional.of(code)));
        }

        private Value members(Value sheets) {
            List<Value> moved = new ArrayList<>();
            if (sheets instanceof Value.Items list) {
                for (Value item : list.items()) {
                    moved.add(item instanceof Value.Fields member ? member(member) : item);
                }
            }
            return new Value.Items(moved);
        }

        private Value member(Value.Fields sheet) {
            Map<String, Value> fields = new LinkedHashMap<>(sheet.fields());
            fields.computeIfPresent("answers", (name, answers) -> renumbered(answers));
            return new Value.Fields(fields);
        }

        /** Leaves out what the other edition refuses, line by line and name by name. */
        private Value.Fields withoutRefused(Value.Fields sheet) {
            Value.Fields known = withoutStrangers(sheet);
            Result tried = newer.score(known);
            Map<String, Value> fields = new LinkedHashMap<>(known.fields());
            for (Problem problem : tried.problems()) {
                problem.code().ifPresent(code -> {
                    notCarried.add(new NotCarried(olderKeys.getOrDefault(code, code), problem.message()));
                    fields.computeIfPresent("answers", (name, answers) -> without(answers, code));
                });
            }
            return new Value.Fields(fields);
        }

        private Value.Fields withoutStrangers(Value.Fields sheet) {
            Map<String, Value> fields = new LinkedHashMap<>(sheet.fields());
            for (String part : BY_ID) {
                fields.computeIfPresent(part, (name, values) -> declared(part, values));
            }
            return new Value.Fields(fields);
        }

        private Value declared(String part, Value values) {
            Map<String, Value> kept = new LinkedHashMap<>();
            if (values instanceof Value.Fields given) {
                given.fields().forEach((id, value) -> {
                    Value.Fields alone = new Value.Fields(Map.of(part, new Value.Fields(Map.of(id, value))));
                    Optional<Message> refused = newer.score(alone).problems().stream()
                            .filter(problem -> problem.code().isEmpty())
                            .map(Problem::message)
                            .findFirst();
                    refused.ifPresentOrElse(why -> notCarried.add(new NotCarried(id, why)), () -> kept.put(id, value));
                });
            }
            return new Value.Fields(kept);
        }

        private static Value without(Value answers, String code) {
            if (!(answers instanceof Value.Fields given)) {
                return answers;
            }
            Map<String, Value> fewer = new LinkedHashMap<>(given.fields());
            fewer.remove(code);
            return new Value.Fields(fewer);
        }
    }
}
