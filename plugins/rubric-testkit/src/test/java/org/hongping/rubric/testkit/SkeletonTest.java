package org.hongping.rubric.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.Verification;
import org.hongping.plugin.Verifier;
import org.hongping.plugin.json.Json;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.plugin.skeleton.Skeleton;
import org.hongping.plugin.skeleton.SkeletonText;
import org.hongping.rubric.Bands;
import org.hongping.rubric.CountTiers;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Gate;
import org.hongping.rubric.Group;
import org.hongping.rubric.Levels;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.GoldenCase;
import org.hongping.rubric.document.GoldenCases;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Skeletons of every rubric there is: the cities', and those that hold every kind of rule. */
class SkeletonTest {
    private static final Verifier VERIFIER = new Verifier(ModelVersion.ofThisInstallation());

    static List<RubricRevision> rubrics() throws IOException {
        List<RubricRevision> rubrics = new ArrayList<>();
        for (Path folder : folders()) {
            rubrics.addAll(VERIFIER.draft(folder));
        }
        assertThat(rubrics).hasSizeGreaterThan(30);
        return rubrics;
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of("../.."))) {
            return Stream.concat(
                            modules.filter(module ->
                                            module.getFileName().toString().startsWith("rubric-"))
                                    .map(module -> module.resolve("src/main/resources")),
                            Stream.of(Path.of("src/test/resources/beyond")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void aSkeletonIsRefusedUntilItIsFilledInAndPassesThen(RubricRevision rubric, @TempDir Path folder)
            throws IOException {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            String text = SkeletonText.of(Skeleton.of(rubric), language);
            Parsed parsed = YamlDocument.read("golden/skeleton.yaml", text);
            assertThat(parsed.findings()).isEmpty();
            Value skeleton = parsed.value().orElseThrow();
            int cases = Skeleton.of(rubric).cases().size();

            assertThat(GoldenCases.read(skeleton, parsed.marks()).findings())
                    .hasSize(cases)
                    .allMatch(finding -> finding.message().key().equals("finding.case-unconfirmed"));
            assertThat(verified(rubric, folder, skeleton).isSound()).isFalse();

            Verification filled = verified(rubric, folder, new FilledIn(rubric).file(skeleton));
            assertThat(filled.findings()).isEmpty();
        }
    }

    private static Verification verified(RubricRevision rubric, Path folder, Value golden) throws IOException {
        Files.createDirectories(folder.resolve("rubrics"));
        Files.createDirectories(folder.resolve("golden"));
        Files.writeString(folder.resolve("rubrics/one.yaml"), Json.write(rubric.document()));
        Files.writeString(folder.resolve("golden/one.yaml"), Json.write(golden));
        return VERIFIER.verify(folder).get(0);
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void everyEdgeIsThere(RubricRevision rubric) {
        String text = SkeletonText.of(Skeleton.of(rubric), Locale.CHINESE);
        Set<String> seen = new HashSet<>();
        for (GoldenCase one : filled(rubric, text)) {
            collect("", one.sheet(), seen);
        }

        edges(rubric.rubric()).forEach(edge -> assertThat(seen).contains(edge));
    }

    /** The edges as a reader of the rubric would list them, in the words of a sheet. */
    private static List<String> edges(Rubric rubric) {
        List<String> edges = new ArrayList<>();
        lines(rubric.root()).forEach(line -> {
            String at = "/answers/" + line.answerKey();
            if (line.rule() instanceof Levels levels) {
                levels.levels().forEach(level -> edges.add(at + "/level=" + level.id()));
            } else if (line.rule() instanceof CountTiers tiers) {
                tiers.tiers().forEach(tier -> {
                    for (int count = tier.atLeast() - 1; count <= tier.atLeast() + 1; count++) {
                        if (tiers.checks().isEmpty()) {
                            edges.add(at + "/count=" + count);
                        } else if (count <= tiers.checks().size()) {
                            edges.add(at + "/checks#" + count);
                        }
                    }
                });
            } else if (line.rule() instanceof Bands bands) {
                String key = bands.reduce().isPresent() ? "/values/=" : "/value=";
                bands.bands()
                        .forEach(band -> Stream.of(band.above(), band.atLeast(), band.atMost(), band.below())
                                .flatMap(bound -> bound.stream())
                                .forEach(bound -> Stream.of("-0.01", "0", "0.01")
                                        .map(step -> new Value.Figure(bound.add(new java.math.BigDecimal(step))))
                                        .forEach(value -> edges.add(
                                                at + key + value.number().toPlainString()))));
            }
        });
        rubric.gates().stream()
                .filter(gate -> gate.when().isEmpty())
                .map(Gate::id)
                .forEach(id -> edges.add("/gates/" + id));
        return edges;
    }

    private static Stream<Criterion> lines(Node node) {
        return node instanceof Group group
                ? group.children().stream().flatMap(SkeletonTest::lines)
                : Stream.of((Criterion) node);
    }

    private static void collect(String path, Value value, Set<String> seen) {
        seen.add(path);
        if (value instanceof Value.Fields fields) {
            fields.fields().forEach((name, inner) -> collect(path + "/" + name, inner, seen));
        } else if (value instanceof Value.Items items) {
            seen.add(path + "#" + items.items().size());
            items.items().forEach(inner -> collect(path + "/", inner, seen));
        } else if (value instanceof Value.Text text) {
            seen.add(path + "=" + text.text());
        } else if (value instanceof Value.Figure figure) {
            seen.add(path + "=" + figure.number().toPlainString());
        }
    }

    private static List<GoldenCase> filled(RubricRevision rubric, String text) {
        Parsed parsed = YamlDocument.read("golden/skeleton.yaml", text);
        Parsed again = YamlDocument.read(
                "golden/skeleton.yaml",
                Json.write(new FilledIn(rubric).file(parsed.value().orElseThrow())));
        GoldenCases.Read read = GoldenCases.read(again.value().orElseThrow(), again.marks());
        assertThat(read.findings()).extracting(Finding::message).isEmpty();
        return read.cases().cases();
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void fullMarksAreFullAndGapsAreRare(RubricRevision rubric) {
        Skeleton skeleton = Skeleton.of(rubric);

        assertThat(skeleton.gaps()).noneMatch(gap -> gap.key().equals("skeleton.gap-absent"));
        assertThat(skeleton.cases())
                .extracting(one -> one.what().key())
                .contains("skeleton.full", "skeleton.poorest", "skeleton.empty");
    }
}
