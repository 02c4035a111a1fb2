package org.hongping.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hongping.plugin.RubricRevision.Origin;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Findings;

/** Makes revisions of the texts of a bundle. For one bundle. */
final class BundleReader {
    private final Map<String, String> texts;
    private final Origin origin;
    private final List<KeptRubric> kept;
    private final Findings findings = new Findings();

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

    private ReadTexts read() {
        List<RubricRevision> revisions = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (text.getKey().endsWith(".yaml")) {
                document(text.getKey(), text.getValue())
                        .flatMap(this::revision)
                        .ifPresent(revision -> add(revision, revisions));
            }
        }
        return new ReadTexts(revisions, findings.list());
    }

    private Optional<RubricDocument> document(String file, String text) {
        DocumentCheck.Checked checked = DocumentCheck.check(file, text, new WordFiles(texts, findings).of(file), kept);
        findings.addAll(checked.findings());
        return checked.document().map(this::asKept);
    }

    /** A digest once taken stays, whatever a later model would make of the same document. */
    private RubricDocument asKept(RubricDocument fresh) {
        return kept.stream()
                .filter(old -> old.names(fresh.rubric()))
                .findFirst()
                .map(old -> fresh.named(old.canonicalText(), old.rubricDigest()))
                .orElse(fresh);
    }

    /** What was kept has been asked all this when it was first installed. */
    private Optional<RubricRevision> revision(RubricDocument document) {
        boolean isKept = kept.stream().anyMatch(old -> old.names(document.rubric()));
        List<Finding> faults = isKept ? List.of() : ReadingChecks.check(document);
        findings.addAll(faults);
        return faults.isEmpty() ? Optional.of(new RubricRevision(document, origin)) : Optional.empty();
    }

    private void add(RubricRevision revision, List<RubricRevision> revisions) {
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
