package org.hongping.proof;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.json.Json;
import org.hongping.proof.draw.SheetDraw;
import org.hongping.proof.naive.SecondScorer;
import org.hongping.proof.naive.Sheet;
import org.hongping.proof.naive.Table;
import org.hongping.proof.naive.Verdict;
import org.hongping.rubric.Value;

/**
 * One rubric, scored twice.
 *
 * @param table as it was typed from the source
 * @param rubric as it ships
 * @param draw where its sheets come from
 */
record Comparison(Table table, RubricRevision rubric, SheetDraw draw) {
    static Comparison of(Table table, Map<String, RubricRevision> shipped) {
        RubricRevision rubric = shipped.get(table.id());
        if (rubric == null) {
            throw new IllegalArgumentException("no bundle brings " + table.id());
        }
        return new Comparison(table, rubric, new SheetDraw(table));
    }

    /**
     * What came of one sheet.
     *
     * @param second by the second scorer
     * @param disagreement where the engine says something else, and what
     */
    record Outcome(Verdict second, Optional<String> disagreement) {}

    Outcome of(long seed) {
        return of("seed " + seed, draw.draw(seed));
    }

    Outcome of(String name, Sheet sheet) {
        Value asGiven = PlainValue.of(sheet.given());
        Verdict second = SecondScorer.score(table, sheet);
        Verdict engine = EngineVerdict.of(rubric.score(asGiven));
        if (second.equals(engine)) {
            return new Outcome(second, Optional.empty());
        }
        String where = name + ": " + differences(second, engine) + "\n  sheet: " + Json.write(asGiven);
        return new Outcome(second, Optional.of(where));
    }

    private static String differences(Verdict second, Verdict engine) {
        Map<String, String> ours = parts(second);
        Map<String, String> theirs = parts(engine);
        StringBuilder differences = new StringBuilder();
        ours.keySet().forEach(key -> theirs.putIfAbsent(key, "not there"));
        theirs.forEach((key, said) -> {
            String should = ours.getOrDefault(key, "not there");
            if (!should.equals(said)) {
                differences.append("\n  ").append(key).append(" should be ").append(should);
                differences.append(" but the engine says ").append(said);
            }
        });
        return differences.toString();
    }

    private static Map<String, String> parts(Verdict verdict) {
        Map<String, String> parts = new TreeMap<>(verdict.figures());
        verdict.lines().forEach((code, line) -> parts.put("line " + code, line));
        verdict.groups().forEach((code, group) -> parts.put("group " + code, group));
        verdict.gates().forEach((id, passed) -> parts.put("gate " + id, passed));
        verdict.grades().forEach((id, grade) -> parts.put("grade " + id, grade));
        parts.put("eligible", verdict.eligible());
        parts.put("complete", String.valueOf(verdict.complete()));
        parts.put("missing", String.valueOf(verdict.missing()));
        parts.put("problems", String.valueOf(verdict.problems()));
        parts.put("problem of the sheet", String.valueOf(verdict.problemOfSheet()));
        return parts;
    }
}
