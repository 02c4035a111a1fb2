package org.hongping.rubric.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hongping.rubric.Value;
import org.jspecify.annotations.Nullable;

/** Reads the outer shape of a score sheet; what is inside is checked against the rubric while scoring. */
public final class SheetReader {
    private static final Set<String> KEYS =
            Set.of("input", "facts", "gates", "answers", "sheets", "survey", "deductions", "hooks", "interpretations");

    private final Map<String, Value> fields;
    private final List<Problem> problems = new ArrayList<>(0);

    private SheetReader(Map<String, Value> fields) {
        this.fields = fields;
    }

    /** Reads a sheet; whatever is not of the right shape is left out and is a problem. */
    public static ReadSheet read(Value value) {
        if (value instanceof Value.Fields sheet) {
            return new SheetReader(sheet.fields()).sheet();
        }
        return new ReadSheet(ScoreSheet.empty(), List.of(Problem.ofSheet("not-a-sheet", Shown.of(value))));
    }

    private ReadSheet sheet() {
        if (!KEYS.containsAll(fields.keySet())) {
            strangers();
        }
        ScoreSheet sheet = new ScoreSheet(
                fields("input"),
                fields("facts"),
                fields("gates"),
                fields("answers"),
                members(),
                Optional.ofNullable(fields.get("survey")),
                items("deductions"),
                fields("hooks"),
                interpretations());
        return new ReadSheet(sheet, problems);
    }

    private void strangers() {
        Set<String> strangers = new TreeSet<>(fields.keySet());
        strangers.removeAll(KEYS);
        strangers.forEach(key -> problems.add(Problem.ofSheet("sheet-key", Shown.shortened(key))));
    }

    private Map<String, Value> fields(String key) {
        @Nullable Value value = fields.get(key);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Value.Fields inner) {
            return inner.fields();
        }
        problems.add(Problem.ofSheet("not-object", key, Shown.of(value)));
        return Map.of();
    }

    private List<Value> items(String key) {
        @Nullable Value value = fields.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Value.Items inner) {
            return inner.items();
        }
        problems.add(Problem.ofSheet("not-list", key, Shown.of(value)));
        return List.of();
    }

    private List<MemberSheet> members() {
        List<MemberSheet> members = new ArrayList<>(0);
        for (Value item : items("sheets")) {
            MemberReader.read(item, problems).ifPresent(members::add);
        }
        return members;
    }

    private Map<String, String> interpretations() {
        Map<String, String> read = new LinkedHashMap<>();
        fields("interpretations").forEach((id, option) -> {
            if (option instanceof Value.Text text) {
                read.put(id, text.text());
            } else {
                problems.add(Problem.ofSheet("interpretation-text", Shown.shortened(id), Shown.of(option)));
            }
        });
        return read;
    }
}
