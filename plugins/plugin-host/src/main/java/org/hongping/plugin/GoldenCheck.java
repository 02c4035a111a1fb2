package org.hongping.plugin;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.plugin.golden.GoldenFile;
import org.hongping.plugin.golden.GoldenReader;
import org.hongping.plugin.golden.GoldenRunner;
import org.hongping.plugin.golden.ReadGolden;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Findings;

/** Runs the golden cases of a bundle against its own rubrics. For one bundle. */
final class GoldenCheck {
    private final List<RubricRevision> revisions;
    private final boolean complete;
    private final Findings findings = new Findings();
    private final Set<RubricId> shown = new HashSet<>();

    /** @param complete whether all documents of the bundle are among the revisions */
    GoldenCheck(List<RubricRevision> revisions, boolean complete) {
        this.revisions = revisions;
        this.complete = complete;
    }

    /** Returns what did not come out, and which rubrics have nothing to show. */
    List<Finding> check(Map<String, String> goldenByFile) {
        goldenByFile.forEach(this::check);
        for (RubricRevision revision : revisions) {
            if (!shown.contains(revision.id())) {
                findings.warning(Optional.empty(), "golden.none", revision.id().text());
            }
        }
        return findings.list();
    }

    private void check(String file, String text) {
        ReadGolden read = GoldenReader.read(file, text);
        findings.addAll(read.findings());
        read.golden().ifPresent(this::run);
    }

    private void run(GoldenFile golden) {
        shown.add(golden.rubric());
        Optional<RubricRevision> revision = revisions.stream()
                .filter(known ->
                        known.id().equals(golden.rubric()) && known.edition().equals(golden.edition()))
                .findFirst();
        if (revision.isPresent()) {
            findings.addAll(GoldenRunner.run(golden, revision.get()::score));
        } else if (complete) {
            findings.error(
                    golden.marks().field("rubric").place(),
                    "golden.other-rubric",
                    golden.rubric().text(),
                    golden.edition());
        }
    }
}
