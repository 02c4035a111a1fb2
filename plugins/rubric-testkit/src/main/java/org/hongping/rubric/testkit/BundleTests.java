package org.hongping.rubric.testkit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.plugin.FindingText;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.GoldenCase;
import org.hongping.rubric.document.GoldenCases;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/** Makes tests of what was read: one for the bundle, one for a file, one for a golden case. */
record BundleTests(BundleUnderTest bundle) {

    Stream<DynamicNode> all() {
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(silent("bundle", bundle.otherFindings()));
        bundle.files("rubrics").forEach(file -> tests.add(document(file)));
        bundle.files("golden").forEach(file -> tests.add(golden(file)));
        return tests.stream();
    }

    private DynamicNode document(String file) {
        List<DynamicTest> tests = List.of(
                silent("is sound", bundle.findings(file)),
                silent(
                        "fits the schema",
                        PublishedSchema.complaints(file, bundle.texts().getOrDefault(file, ""))));
        return dynamicContainer(file, tests);
    }

    private DynamicNode golden(String file) {
        Parsed parsed = YamlDocument.read(file, bundle.texts().getOrDefault(file, ""));
        Optional<GoldenCases> golden = parsed.value()
                .map(value -> GoldenCases.read(value, parsed.marks()).cases());
        List<DynamicTest> cases = new ArrayList<>();
        List<Finding> ofCases = new ArrayList<>();
        golden.ifPresent(read -> bundle.rubric(read).ifPresent(rubric -> {
            for (GoldenCase one : read.cases()) {
                List<Finding> differences = bundle.differences(rubric, one);
                ofCases.addAll(differences);
                cases.add(comesOut(one, differences));
            }
        }));
        List<Finding> ofFile = bundle.findings(file).stream()
                .filter(finding -> !ofCases.contains(finding))
                .toList();
        return dynamicContainer(file, Stream.concat(Stream.of(silent("can be read", ofFile)), cases.stream()));
    }

    private DynamicTest comesOut(GoldenCase golden, List<Finding> differences) {
        return golden.place()
                .map(bundle::source)
                .map(source -> dynamicTest(golden.name(), source, () -> refuse(differences)))
                .orElseGet(() -> silent(golden.name(), differences));
    }

    private static DynamicTest silent(String name, List<Finding> findings) {
        return dynamicTest(name, () -> refuse(findings));
    }

    /** Warnings count too: an author's build is where they can still be mended. */
    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new AssertionFailedError(findings.stream()
                    .map(finding -> FindingText.of(finding, Locale.getDefault()))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }
}
