package org.hongping.plugin.acceptance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hongping.plugin.LiveCases;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.golden.GoldenRunner;
import org.hongping.rubric.document.GoldenCase;
import org.hongping.rubric.document.GoldenCases;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;

/**
 * How the golden cases of a rubric came out.
 *
 * @param cases how many there are
 * @param passed how many came out as expected
 * @param notRun how many only hooks of the bundle can answer, none of which was run
 * @param confirmedBy who confirmed how many; those that name nobody are not among them
 */
public record GoldenTally(int cases, int passed, int notRun, Map<String, Integer> confirmedBy) {
    /** Copies the map. */
    public GoldenTally {
        confirmedBy = Collections.unmodifiableMap(new TreeMap<>(confirmedBy));
    }

    /** Returns how many cases name nobody who confirmed them. */
    public int unnamed() {
        return cases - confirmedBy.values().stream().mapToInt(Integer::intValue).sum();
    }

    static GoldenTally of(RubricRevision revision, Map<String, String> goldenByFile, LiveCases live) {
        List<GoldenCase> cases = new ArrayList<>();
        goldenByFile.forEach((file, text) -> cases.addAll(cases(file, text, revision)));
        int passed = 0;
        int notRun = 0;
        Map<String, Integer> confirmedBy = new TreeMap<>();
        for (GoldenCase one : cases) {
            if (live == LiveCases.NOT_RUN && revision.asksHooks(one.sheet())) {
                notRun++;
            } else {
                passed += GoldenRunner.run(one, revision::score).isEmpty() ? 1 : 0;
            }
            one.confirmedBy().ifPresent(name -> confirmedBy.merge(name, 1, Integer::sum));
        }
        return new GoldenTally(cases.size(), passed, notRun, confirmedBy);
    }

    private static List<GoldenCase> cases(String file, String text, RubricRevision revision) {
        Parsed parsed = YamlDocument.read(file, text);
        Optional<GoldenCases> read = parsed.value()
                .map(value -> GoldenCases.read(value, parsed.marks()).cases());
        return read.filter(golden -> golden.rubric().equals(revision.id().text())
                        && golden.edition().equals(revision.edition()))
                .map(GoldenCases::cases)
                .orElse(List.of());
    }
}
