package org.hongping.rubric.testkit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.Verifier;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.GoldenCase;
import org.hongping.rubric.document.GoldenCases;
import org.hongping.rubric.document.Place;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;

/**
 * A folder of rubrics, read once.
 *
 * @param folder where it stands
 * @param texts its YAML files by the path they have in the bundle
 * @param findings what an installation finds
 * @param rubrics those that can be scored
 */
record BundleUnderTest(Path folder, Map<String, String> texts, List<Finding> findings, List<RubricRevision> rubrics) {
    private static final List<String> PARTS = List.of("rubrics", "golden");

    static BundleUnderTest read(Path folder) throws IOException {
        Verifier verifier = new Verifier(ModelVersion.ofThisInstallation());
        Map<String, String> texts = new TreeMap<>();
        for (String part : PARTS) {
            read(folder.resolve(part), part, texts);
        }
        List<Finding> findings = verifier.verify(folder).stream()
                .flatMap(verified -> verified.findings().stream())
                .toList();
        return new BundleUnderTest(folder, texts, findings, verifier.draft(folder));
    }

    private static void read(Path folder, String part, Map<String, String> texts) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
                texts.put(part + "/" + file.getFileName(), Files.readString(file));
            }
        }
    }

    List<String> files(String part) {
        return texts.keySet().stream()
                .filter(file -> file.startsWith(part + "/"))
                .toList();
    }

    /** Returns what was found in a file. */
    List<Finding> findings(String file) {
        return findings.stream()
                .filter(finding -> finding.place().map(Place::file).equals(Optional.of(file)))
                .toList();
    }

    /** Returns what was found in none of the files that have a test of their own. */
    List<Finding> otherFindings() {
        return findings.stream()
                .filter(finding -> finding.place()
                        .filter(place -> texts.containsKey(place.file()))
                        .isEmpty())
                .toList();
    }

    Optional<RubricRevision> rubric(GoldenCases golden) {
        return rubrics.stream()
                .filter(known -> known.id().text().equals(golden.rubric())
                        && known.edition().equals(golden.edition()))
                .findFirst();
    }

    /** Returns the golden cases of a rubric, those of all files. */
    List<GoldenCase> cases(RubricRevision rubric) {
        List<GoldenCase> cases = new ArrayList<>();
        for (String file : files("golden")) {
            Parsed parsed = YamlDocument.read(file, texts.getOrDefault(file, ""));
            parsed.value()
                    .map(value -> GoldenCases.read(value, parsed.marks()).cases())
                    .filter(golden -> golden.rubric().equals(rubric.id().text())
                            && golden.edition().equals(rubric.edition()))
                    .ifPresent(golden -> cases.addAll(golden.cases()));
        }
        return cases;
    }

    /** Returns where a test comes from, so that a click on it opens the line. */
    URI source(Place place) {
        return URI.create(folder.resolve(place.file()).toUri() + "?line=" + place.line() + "&column=" + place.column());
    }
}
