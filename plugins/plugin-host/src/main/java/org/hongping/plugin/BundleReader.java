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
    private final CheckedBefore before;

    /** What became of one document. */
    private record Document(Optional<RubricDocument> sound, List<Finding> findings) {
        Document {
            findings = List.copyOf(findings);
        }
    }

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

    private BundleReader(Map<String, String> texts, Origin origin, List<KeptRubric> kept, CheckedBefore before) {
        this.texts = new TreeMap<>(texts);
        this.origin = origin;
        this.kept = kept;
        this.before = before;
    }

    /**
     * Reads the texts of a bundle.
     *
     * @param texts documents and message files by path
     * @param kept what was kept of its rubrics when it was first installed; a digest is never taken again
     */
    static ReadTexts read(Map<String, String> texts, Origin origin, List<KeptRubric> kept) {
        return new BundleReader(texts, origin, kept, new CheckedBefore()).read();
    }

    /** Reads the texts of a bundle that comes in; what was checked before is not checked again. */
    static ReadTexts read(Map<String, String> texts, Origin origin, CheckedBefore before) {
        return new BundleReader(texts, origin, List.of(), before).read();
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
        Words words = new WordFiles(texts, findings).of(file);
        Document document = dependsOnItsJar(text) || !kept.isEmpty()
                ? checked(file, text, words)
                : before.of(Document.class, () -> checked(file, text, words), file, text, words.text());
        findings.addAll(document.findings());
        List<RubricRevision> revision = document.sound().stream()
                .map(sound -> RubricRevision.of(sound, origin))
                .toList();
        return new ReadTexts(revision, findings.list());
    }

    /** A hook is bound to the digest of the jar that brings it. */
    private static boolean dependsOnItsJar(String text) {
        return text.contains("hook");
    }

    private Document checked(String file, String text, Words words) {
        DocumentCheck.Checked checked = DocumentCheck.check(file, text, words, kept, origin.bundleDigest());
        List<Finding> findings = new ArrayList<>(checked.findings());
        Optional<RubricDocument> sound = checked.document().filter(document -> {
            List<Finding> faults = faults(document, checked.places());
            findings.addAll(faults);
            return faults.isEmpty();
        });
        return new Document(sound, findings);
    }

    /** What was kept has been asked all this when it was first installed. */
    private List<Finding> faults(RubricDocument document, Map<String, Place> places) {
        boolean isKept = kept.stream().anyMatch(old -> old.names(document.rubric()));
        return isKept ? List.of() : ReadingChecks.check(document, places);
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
