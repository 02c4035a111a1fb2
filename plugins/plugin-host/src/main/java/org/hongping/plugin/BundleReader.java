package org.hongping.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hongping.plugin.RubricRevision.Origin;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Place;

/** Makes revisions of the texts of a bundle. For one bundle. */
final class BundleReader {
    private final Map<String, String> texts;
    private final Origin origin;
    private final List<KeptRubric> kept;

    /**
     * What became of a bundle's texts.
     *
     * @param revisions the rubrics that are sound
     * @param findings everything that is wrong
     */
    record ReadTexts(List<RubricRevision> revisions, List<Finding> findings) {
        ReadTexts {
            revisions = List.copyOf(revisions);
            findings = List.copyOf(findings);
        }
    }

    private BundleReader(Map<String, String> texts, Origin origin, List<KeptRubric> kept) {
        this.texts = new TreeMap<>(texts);
        this.origin = origin;
        this.kept = kept;
    }

    /**
     * Reads the texts of a bundle.
     *
     * @param texts documents and message files by path
     * @param kept what was kept of its rubrics when it was first installed; a digest is never taken again
     */
    static ReadTexts read(Map<String, String> texts, Origin origin, List<KeptRubric> kept) {
        return new BundleReader(texts, origin, kept).read();
    }

    /** Each document for itself, several at a time; what became of them is put together in their order. */
    private ReadTexts read() {
        List<ReadTexts> read = texts.entrySet().parallelStream()
                .filter(text -> text.getKey().endsWith(".yaml"))
                .map(text -> document(text.getKey(), text.getValue()))
                .toList();
        Findings findings = new Findings();
        List<RubricRevision> revisions = new ArrayList<>();
        for (ReadTexts document : read) {
            findings.addAll(document.findings());
            document.revisions().forEach(revision -> add(revision, revisions, findings));
        }
        return new ReadTexts(revisions, findings.list());
    }

    private ReadTexts document(String file, String text) {
        Findings findings = new Findings();
        DocumentCheck.Checked checked =
                DocumentCheck.check(file, text, new WordFiles(texts, findings).of(file), kept, origin.bundleDigest());
        findings.addAll(checked.findings());
        List<RubricRevision> revision =
                checked.document().flatMap(document -> revision(document, checked.places(), findings)).stream()
                        .toList();
        return new ReadTexts(revision, findings.list());
    }

    /** What was kept has been asked all this when it was first installed. */
    private Optional<RubricRevision> revision(RubricDocument document, Map<String, Place> places, Findings findings) {
        boolean isKept = kept.stream().anyMatch(old -> old.names(document.rubric()));
        List<Finding> faults = isKept ? List.of() : ReadingChecks.check(document, places);
        findings.addAll(faults);
        return faults.isEmpty() ? Optional.of(RubricRevision.of(document, origin)) : Optional.empty();
    }

    private static void add(RubricRevision revision, List<RubricRevision> revisions, Findings findings) {
        boolean twice = revisions.stream()
                .anyMatch(other ->
                        other.id().equals(revision.id()) && other.edition().equals(revision.edition()));
        if (twice) {
            findings.error(Optional.empty(), "bundle.same-rubric", revision.id().text(), revision.edition());
        } else {
            revisions.add(revision);
        }
    }
}
