package org.hongping.rubric.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hongping.rubric.Criterion;

/** Lines that share an answer: its key leads to a line, and all of them understand the answer. */
final class AnswerKeys {
    private final Map<Criterion, Marks> lines;
    private final Set<String> codes;
    private final Findings findings;
    private final Map<String, Criterion> firstWith = new HashMap<>();
    private final Set<String> lineCodes = new HashSet<>();
    private final Set<String> shared = new HashSet<>();

    AnswerKeys(Map<Criterion, Marks> lines, Set<String> codes, Findings findings) {
        this.lines = lines;
        this.codes = codes;
        this.findings = findings;
    }

    void check() {
        for (Criterion line : lines.keySet()) {
            lineCodes.add(line.code());
            if (firstWith.putIfAbsent(line.answerKey(), line) != null) {
                shared.add(line.answerKey());
            }
        }
        lines.forEach(this::check);
    }

    private void check(Criterion line, Marks marks) {
        String key = line.answerKey();
        if (key.equals(line.code())) {
            return;
        }
        Marks here = marks.field("answerKey");
        if (!lineCodes.contains(key) && codes.contains(key)) {
            findings.error(here.place(), "finding.answer-key-group", line.code(), key);
        } else if (!lineCodes.contains(key) && !shared.contains(key)) {
            findings.error(here.place(), "finding.answer-key-nowhere", line.code(), key);
        }
        Criterion first = firstWith.getOrDefault(key, line);
        if (first.rule().kind() != line.rule().kind()) {
            findings.error(
                    here.place(),
                    "finding.answer-key-kinds",
                    line.code(),
                    line.rule().kind().word(),
                    first.code(),
                    first.rule().kind().word());
        }
    }
}
