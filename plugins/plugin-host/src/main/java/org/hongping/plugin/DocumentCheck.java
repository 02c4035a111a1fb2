package org.hongping.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.document.Canonical;
import org.hongping.rubric.document.DocumentHooks;
import org.hongping.rubric.document.DocumentReader;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Place;
import org.hongping.rubric.document.ReadRubric;
import org.hongping.rubric.document.RowPlaces;
import org.hongping.rubric.document.RubricChecks;
import org.hongping.rubric.document.RubricDigest;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;

/** Reads one YAML document and checks all that can be checked of it without its bundle. */
final class DocumentCheck {
    private DocumentCheck() {}

    /**
     * What became of a document.
     *
     * @param document the rubric; empty when a finding is an error
     * @param findings everything that is wrong
     * @param places where its rows stand, by code
     */
    record Checked(Optional<RubricDocument> document, List<Finding> findings, Map<String, Place> places) {
        Checked {
            findings = List.copyOf(findings);
            places = Map.copyOf(places);
        }
    }

    /**
     * Reads and checks a document.
     *
     * @param kept what was kept of the rubrics of its bundle: a document that was checked when it was first installed
     *     is not asked again whether it makes sense
     * @param bundleDigest of the jar that brings it, and its hooks
     */
    static Checked check(String file, String text, Words words, List<KeptRubric> kept, String bundleDigest) {
        Findings findings = new Findings();
        Parsed parsed = YamlDocument.read(file, text);
        findings.addAll(parsed.findings());
        parsed.value()
                .flatMap(DocumentHooks::digest)
                .ifPresent(named -> findings.error(Optional.empty(), "bundle.hook-digest", file, named));
        Optional<Rubric> rubric = parsed.value().flatMap(value -> {
            ReadRubric read = DocumentReader.read(DocumentHooks.bind(value, bundleDigest), parsed.marks());
            findings.addAll(read.findings());
            return read.rubric();
        });
        Optional<KeptRubric> old = rubric.flatMap(
                read -> kept.stream().filter(known -> known.names(read)).findFirst());
        rubric.filter(read -> old.isEmpty())
                .ifPresent(fresh -> findings.addAll(RubricChecks.check(fresh, parsed.marks())));
        Optional<RubricDocument> document =
                rubric.filter(read -> !findings.hasErrors()).map(read -> document(read, words, old));
        Map<String, Place> places =
                rubric.map(read -> RowPlaces.of(read, parsed.marks())).orElse(Map.of());
        return new Checked(document, findings.list(), places);
    }

    /** A digest once taken stays, whatever a later model would make of the same document. */
    private static RubricDocument document(Rubric rubric, Words words, Optional<KeptRubric> old) {
        if (old.isPresent()) {
            return RubricDocument.of(
                    rubric, old.get().canonicalText(), old.get().rubricDigest(), words);
        }
        String canonical = Canonical.text(rubric);
        return RubricDocument.of(rubric, canonical, RubricDigest.of(canonical), words);
    }
}
