package org.hongping.plugin;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.plugin.archive.Archive;
import org.hongping.plugin.archive.ArchiveLimits;
import org.hongping.plugin.archive.ArchiveReader;
import org.hongping.plugin.golden.GoldenRunner;
import org.hongping.plugin.hook.FrozenSheet;
import org.hongping.rubric.document.DocumentHooks;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.GoldenCases;
import org.hongping.rubric.yaml.Parsed;
import org.hongping.rubric.yaml.YamlDocument;

/** Runs those golden cases of a bundle with code that only its running hooks can answer, once it is active. */
final class LiveGolden {
    private LiveGolden() {}

    /** Says whether a rubric has hooks, so that its cases are asked here, but those whose sheet has outcomes. */
    static boolean hasHooks(RubricRevision revision) {
        return !DocumentHooks.names(revision.document()).isEmpty();
    }

    /** Returns a finding for every expectation that did not come out. */
    static List<Finding> check(RubricBundle active, byte[] jar) {
        return active.revisions().stream().anyMatch(RubricRevision::isHooked) ? run(active, jar) : List.of();
    }

    private static List<Finding> run(RubricBundle active, byte[] jar) {
        Archive archive = ArchiveReader.read(jar, ArchiveLimits.STANDARD).archive();
        return archive.names("golden", ".yaml").stream()
                .flatMap(file -> cases(archive, file).stream())
                .flatMap(golden -> run(active, golden))
                .toList();
    }

    private static Stream<Finding> run(RubricBundle active, GoldenCases golden) {
        return active.revisions().stream()
                .filter(LiveGolden::hasHooks)
                .filter(revision -> revision.id().text().equals(golden.rubric())
                        && revision.edition().equals(golden.edition()))
                .flatMap(revision -> golden.cases().stream()
                        .filter(example -> !FrozenSheet.isFrozen(example.sheet()))
                        .flatMap(example -> GoldenRunner.run(example, revision::score).stream()));
    }

    /** What cannot be read was found at the inspection. */
    private static Optional<GoldenCases> cases(Archive archive, String file) {
        try {
            Parsed parsed = YamlDocument.read(file, archive.text(file).orElse(""));
            return parsed.value()
                    .map(value -> GoldenCases.read(value, parsed.marks()).cases());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
