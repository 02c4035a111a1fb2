package org.hongping.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hongping.plugin.golden.GoldenRunner;
import org.hongping.plugin.hook.FrozenSheet;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.GoldenCases;
import org.hongping.rubric.document.Marks;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;

/** Runs the golden cases of a bundle against its own rubrics. For one bundle. */
final class GoldenCheck {
    private static final Pattern RUBRIC = Pattern.compile("(?m)^rubric: *(\\S+) *$");

    private final List<RubricRevision> revisions;
    private final boolean complete;
    private final CheckedBefore before;

    /** What the cases of one file showed. */
    private record Shown(Optional<String> rubric, List<Finding> findings) {}

    /** @param complete whether all documents of the bundle are among the revisions */
    GoldenCheck(List<RubricRevision> revisions, boolean complete, CheckedBefore before) {
        this.revisions = revisions;
        this.complete = complete;
        this.before = before;
    }

    /** Returns what did not come out, and which rubrics have nothing to show; several files at a time. */
    List<Finding> check(Map<String, String> goldenByFile) {
        List<Shown> shown = goldenByFile.entrySet().parallelStream()
                .map(golden -> check(golden.getKey(), golden.getValue()))
                .toList();
        Findings findings = new Findings();
        shown.forEach(file -> findings.addAll(file.findings()));
        Set<String> rubrics =
                shown.stream().flatMap(file -> file.rubric().stream()).collect(Collectors.toSet());
        for (RubricRevision revision : revisions) {
            if (!rubrics.contains(revision.id().text())) {
                findings.warning(Optional.empty(), "golden.none", revision.id().text());
            }
        }
        return findings.list();
    }

    /** The same cases of the same rubric come to the same, unless code answers them. */
    private Shown check(String file, String text) {
        return about(text)
                .filter(revision -> !revision.asksHooks())
                .map(revision -> before.of(Shown.class, () -> taken(file, text), file, text, revision.rubricDigest()))
                .orElseGet(() -> taken(file, text));
    }

    private Optional<RubricRevision> about(String text) {
        Matcher named = RUBRIC.matcher(text);
        return named.find()
                ? revisions.stream()
                        .filter(revision -> revision.id().text().equals(named.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    private Shown taken(String file, String text) {
        Parsed parsed = YamlDocument.read(file, text);
        Findings findings = new Findings();
        findings.addAll(parsed.findings());
        Optional<GoldenCases.Read> read = parsed.value().map(value -> GoldenCases.read(value, parsed.marks()));
        read.ifPresent(cases -> {
            findings.addAll(cases.findings());
            findings.addAll(run(cases.cases(), parsed.marks()));
        });
        return new Shown(read.map(cases -> cases.cases().rubric()), findings.list());
    }

    /** A case that needs a hook to run is left to {@link LiveGolden}: nothing of the bundle runs yet. */
    private static List<Finding> run(GoldenCases golden, RubricRevision revision) {
        boolean asksHooks = revision.asksHooks();
        return golden.cases().stream()
                .filter(example -> !asksHooks || FrozenSheet.isFrozen(example.sheet()))
                .flatMap(example -> GoldenRunner.run(example, revision::score).stream())
                .toList();
    }

    private List<Finding> run(GoldenCases golden, Marks marks) {
        Optional<RubricRevision> revision = revisions.stream()
                .filter(known -> known.id().text().equals(golden.rubric())
                        && known.edition().equals(golden.edition()))
                .findFirst();
        Findings findings = new Findings();
        if (revision.isPresent()) {
            findings.addAll(run(golden, revision.get()));
        } else if (complete) {
            findings.error(marks.field("rubric").place(), "golden.other-rubric", golden.rubric(), golden.edition());
        }
        return findings.list();
    }
}
