package org.hongping.core.rubric;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hongping.plugin.Draft;
import org.hongping.plugin.RubricRevision;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.edition.EditionDiff;
import org.hongping.rubric.edition.RowChange;
import org.hongping.rubric.tables.EditionWorkbook;
import org.hongping.rubric.tables.ReadEdition;
import org.hongping.rubric.yaml.YamlWriter;
import picocli.CommandLine.ExitCode;

/** Takes a workbook back that was written from an edition: what changed, what is wrong, and the document if nothing is. */
record EditionImport(RubricRevision base, Optional<Path> target, ImportText told) {
    private static final int FINDINGS = 1;

    int run(byte[] workbook) throws IOException {
        ReadEdition read = EditionWorkbook.read(workbook, base.document());
        told.findings(read.findings());
        if (!read.isSound()) {
            return FINDINGS;
        }
        Draft draft = new Draft(read.document());
        List<Finding> findings = draft.findings();
        told.findings(findings);
        Optional<RubricRevision> revision = draft.revision();
        if (findings.stream().anyMatch(Finding::isError) || revision.isEmpty()) {
            return FINDINGS;
        }
        told.out().println(RubricText.line(base));
        told.out().println(new DiffText(base, revision.get(), told.language()).changes());
        counts(EditionDiff.of(base.rubric(), revision.get().rubric()));
        if (target.isPresent()) {
            Path file = new ImportTarget(target.get()).write(base.id().text(), YamlWriter.write(read.document()));
            told.say("rubric.import-written", file.toString());
        }
        return ExitCode.OK;
    }

    private void counts(EditionDiff diff) {
        told.say(
                "rubric.import-counts",
                count(diff, RowChange.Kind.CHANGED),
                count(diff, RowChange.Kind.ADDED),
                count(diff, RowChange.Kind.WITHDRAWN),
                count(diff, RowChange.Kind.MOVED));
    }

    private static String count(EditionDiff diff, RowChange.Kind kind) {
        return Long.toString(diff.counts().getOrDefault(kind, 0L));
    }
}
