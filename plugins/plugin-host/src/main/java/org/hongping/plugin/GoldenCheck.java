package org.hongping.plugin;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.plugin.golden.GoldenRunner;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.GoldenCases;
import org.hongping.rubric.document.Marks;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;

/** Runs the golden cases of a bundle against its own rubrics. For one bundle. */
final class GoldenCheck {
    private final List<RubricRevision> revisions;
    private final boolean complete;
    private final Findings findings = new Findings();
    private final Set<String> shown = new HashSet<>();

    /** @param complete whether all documents of the bundle are among the revisions */
    GoldenCheck(List<RubricRevision> revisions, boolean complete) {
        this.revisions = revisions;
        this.complete = complete;
    }

    /** Returns what did not come out, and which rubrics have nothing to show. */
    List<Finding> check(Map<String, String> goldenByFile) {
        goldenByFile.forEach(this::check);
        for (RubricRevision revision : revisions) {
            if (!shown.contains(revision.id().text())) {
                findings.warning(Optional.empty(), "golden.none", revision.id().text());
            }
        }
        return findings.list();
    }

    private void check(String file, String text) {
        Parsed parsed = YamlDocument.read(file, text);
        findings.addAll(parsed.findings());
        parsed.value().ifPresent(value -> {
            GoldenCases.Read read = GoldenCases.read(value, parsed.marks());
            findings.addAll(read.findings());
            run(read.cases(), parsed.marks());
        });
    }

    private void run(GoldenCases golden, Marks marks) {
        shown.add(golden.rubric());
        Optional<RubricRevision> revision = revisions.stream()
                .filter(known -> known.id().text().equals(golden.rubric())
                        && known.edition().equals(golden.edition()))
                .findFirst();
        if (revision.isPresent()) {
            findings.addAll(GoldenRunner.run(golden, revision.get()::score));
        } else if (complete) {
            findings.error(marks.field("rubric").place(), "golden.other-rubric", golden.rubric(), golden.edition());
        }
    }
}
