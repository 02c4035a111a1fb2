package org.hongping.plugin;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.plugin.archive.Archive;
import org.hongping.plugin.archive.ArchiveLimits;
import org.hongping.plugin.archive.ArchiveReader;
import org.hongping.plugin.golden.GoldenRunner;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.GoldenCase;
import org.hongping.rubric.document.GoldenCases;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;

/** Those golden cases of a bundle with code that only its running hooks can answer, once it is active. */
final class LiveGolden {
    private LiveGolden() {}

    /** Returns a finding for every expectation that did not come out. */
    static List<Finding> check(RubricBundle active, byte[] jar) {
        if (active.revisions().stream().noneMatch(RubricRevision::isHooked)) {
            return List.of();
        }
        List<GoldenCases> golden = golden(jar);
        return active.revisions().stream()
                .flatMap(revision ->
                        cases(revision, golden).flatMap(example -> GoldenRunner.run(example, revision::score).stream()))
                .toList();
    }

    /** Returns a warning for every rubric of which cases were left, because nothing of its bundle runs here. */
    static List<Finding> notRun(RubricBundle inspected, byte[] jar) {
        List<GoldenCases> golden = golden(jar);
        return inspected.revisions().stream()
                .flatMap(revision -> notRun(revision, cases(revision, golden).count()))
                .toList();
    }

    private static Stream<Finding> notRun(RubricRevision revision, long cases) {
        String rubric = revision.id().text();
        return cases == 0
                ? Stream.empty()
                : Stream.of(Finding.warning(Optional.empty(), "golden.not-run", rubric, Long.toString(cases)));
    }

    private static Stream<GoldenCase> cases(RubricRevision revision, List<GoldenCases> golden) {
        return golden.stream()
                .filter(file -> revision.id().text().equals(file.rubric())
                        && revision.edition().equals(file.edition()))
                .flatMap(file -> file.cases().stream())
                .filter(example -> revision.asksHooks(example.sheet()));
    }

    private static List<GoldenCases> golden(byte[] jar) {
        Archive archive = ArchiveReader.read(jar, ArchiveLimits.STANDARD).archive();
        return archive.names("golden", ".yaml").stream()
                .flatMap(file -> golden(archive, file).stream())
                .toList();
    }

    /** What cannot be read was found at the inspection. */
    private static Optional<GoldenCases> golden(Archive archive, String file) {
        try {
            Parsed parsed = YamlDocument.read(file, archive.text(file).orElse(""));
            return parsed.value()
                    .map(value -> GoldenCases.read(value, parsed.marks()).cases());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
