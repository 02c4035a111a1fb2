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
import org.hongping.plugin.Examination;
import org.hongping.plugin.LiveCases;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.Verifier;
import org.hongping.plugin.golden.GoldenRunner;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.GoldenCase;
import org.hongping.rubric.document.GoldenCases;
import org.hongping.rubric.document.Place;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;

/**
 * A folder of rubrics, read once. Where a build has put classes beside them and a manifest that names their activator,
 * the bundle is installed and run meanwhile, and its golden cases are asked of its hooks.
 *
 * @param folder where it stands
 * @param texts its YAML files by the path they have in the bundle
 * @param findings what an installation finds
 * @param rubrics those that can be scored, but for their hooks
 * @param hooksRan whether its hooks were asked the golden cases that need them
 */
record BundleUnderTest(
        Path folder,
        Map<String, String> texts,
        List<Finding> findings,
        List<RubricRevision> rubrics,
        boolean hooksRan) {
    private static final List<String> PARTS = List.of("rubrics", "golden");
    private static final Path BUILT = Path.of("target", "classes");

    static BundleUnderTest read(Path folder) throws IOException {
        ModelVersion model = ModelVersion.ofThisInstallation();
        Map<String, String> texts = new TreeMap<>();
        for (String part : PARTS) {
            read(folder.resolve(part), part, texts);
        }
        List<RubricRevision> rubrics = new Verifier(model).draft(folder);
        try (Examination examined = Examination.ofFolder(folder, model, LiveCases.RUN)) {
            return new BundleUnderTest(folder, texts, findings(examined), rubrics, examined.ranLiveCases());
        }
    }

    /** Nobody has signed what was packed a moment ago; that the testkit vouches for it is no news to its author. */
    private static List<Finding> findings(Examination examined) {
        return examined.findings().stream()
                .filter(finding -> !finding.message().key().equals(Examination.VOUCHED))
                .toList();
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

    /** Returns what did not come out of a golden case; a case that needs hooks which did not run has not come out. */
    List<Finding> differences(RubricRevision rubric, GoldenCase golden) {
        if (!rubric.asksHooks(golden.sheet())) {
            return GoldenRunner.run(golden, rubric::score);
        }
        return hooksRan
                ? findings.stream()
                        .filter(finding -> finding.message().key().startsWith("golden."))
                        .filter(finding -> finding.place().equals(golden.place()))
                        .toList()
                : List.of(Finding.error(golden.place(), "testkit.not-run", golden.name()));
    }

    Optional<RubricRevision> rubric(GoldenCases golden) {
        return rubrics.stream()
                .filter(known -> known.id().text().equals(golden.rubric())
                        && known.edition().equals(golden.edition()))
                .findFirst();
    }

    /** Returns the golden cases of a rubric, those of all files but such as need running hooks. */
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
        cases.removeIf(golden -> rubric.asksHooks(golden.sheet()));
        return cases;
    }

    /** Returns where a test comes from, so that a click on it opens the line. */
    URI source(Place place) {
        return URI.create(written(place.file()).toUri() + "?line=" + place.line() + "&column=" + place.column());
    }

    /** Of a copy that Maven made, the file it was made of: nobody should mend the copy. */
    private Path written(String file) {
        Path copy = folder.resolve(file);
        Path original = folder.resolve("../../src/main/resources").resolve(file).normalize();
        return folder.endsWith(BUILT) && Files.isRegularFile(original) ? original : copy;
    }
}
