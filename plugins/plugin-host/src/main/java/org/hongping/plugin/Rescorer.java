package org.hongping.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.plugin.Rescoring.NotCarried;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.edition.EditionDiff;
import org.hongping.rubric.edition.RowChange;
import org.hongping.rubric.engine.Problem;
import org.hongping.rubric.engine.Result;

/** Scores sheets of one revision under another; the two are compared once. Safe for use by many threads. */
final class Rescorer {
    private static final List<String> BY_ID = List.of(Trial.INPUT, "facts", "gates");

    private final RubricRevision newer;
    private final Map<String, Optional<String>> codes = new LinkedHashMap<>();

    Rescorer(RubricRevision older, RubricRevision newer) {
        this.newer = newer;
        for (RowChange row : EditionDiff.of(older.rubric(), newer.rubric()).rows()) {
            row.olderCode().ifPresent(code -> codes.put(code, row.newerCode()));
        }
    }

    Rescoring rescored(Value.Fields sheet) {
        return new Carrier().carried(sheet);
    }

    /** Carries one sheet. A key that is no row's number is shared by several rows and keeps its name. */
    private final class Carrier {
        private final List<NotCarried> notCarried = new ArrayList<>();
        private final Map<String, String> olderKeys = new LinkedHashMap<>();

        Rescoring carried(Value.Fields sheet) {
            Map<String, Value> fields = new LinkedHashMap<>(sheet.fields());
            fields.computeIfPresent("answers", (name, answers) -> renumbered(answers));
            fields.computeIfPresent("sheets", (name, sheets) -> members(sheets));
            fields.computeIfPresent("interpretations", (name, readings) -> offered(readings));
            Value.Fields moved = new Value.Fields(fields);
            Value.Fields taken = withoutRefused(moved);
            return new Rescoring(newer.score(taken), taken, notCarried);
        }

        /** Readings that the other revision does not offer fall back to its defaults. */
        private Value offered(Value readings) {
            Map<String, Value> offered = new LinkedHashMap<>();
            if (readings instanceof Value.Fields chosen) {
                chosen.fields().forEach((id, option) -> {
                    if (offers(id, option)) {
                        offered.put(id, option);
                    } else {
                        notCarried.add(new NotCarried(id, Message.of("catalogue.reading-gone", id)));
                    }
                });
            }
            return new Value.Fields(offered);
        }

        private boolean offers(String id, Value option) {
            return newer.rubric().interpretations().stream()
                    .filter(interpretation -> interpretation.id().equals(id))
                    .flatMap(interpretation -> interpretation.options().stream())
                    .anyMatch(known -> Value.text(known.id()).equals(option));
        }

        private Value renumbered(Value answers) {
            Map<String, Value> moved = new LinkedHashMap<>();
            if (answers instanceof Value.Fields given) {
                given.fields().forEach((code, answer) -> {
                    Optional<String> newCode = codes.getOrDefault(code, Optional.of(code));
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
                    if (part.equals(Trial.INPUT) && !asks(id)) {
                        return;
                    }
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

        /** What is no longer asked of the subject decides nothing any more: it is left out, and nothing is lost. */
        private boolean asks(String input) {
            return newer.rubric().inputs().stream()
                    .anyMatch(declared -> declared.id().equals(input));
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
