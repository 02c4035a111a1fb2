package org.hongping.core.rubric;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.tables.ImportOptions;
import org.hongping.rubric.tables.ImportedRow;
import org.hongping.rubric.tables.ImportedRubric;
import org.hongping.rubric.tables.TableImport;
import picocli.CommandLine.ExitCode;

/** Drafts a rubric from a published table and lists what somebody has to confirm. */
record TableDrafting(ImportOptions options, Optional<Path> target, ImportText told) {
    private static final int FINDINGS = 1;

    int run(byte[] table) throws IOException {
        ImportedRubric imported = TableImport.read(table, options);
        told.findings(imported.findings());
        if (imported.yaml().isEmpty()) {
            return FINDINGS;
        }
        imported.doubtful().forEach(this::doubt);
        told.say(
                "rubric.import-sums",
                Integer.toString(imported.rows().size()),
                imported.base().toPlainString(),
                imported.bonus().toPlainString(),
                Integer.toString(imported.doubtful().size()));
        if (target.isPresent()) {
            Path file = new ImportTarget(target.get()).write(options.id(), imported.yaml());
            told.say("rubric.import-written", file.toString());
        }
        boolean isWhole = imported.findings().stream().noneMatch(Finding::isError);
        return isWhole && imported.doubtful().isEmpty() ? ExitCode.OK : FINDINGS;
    }

    private void doubt(ImportedRow row) {
        row.doubt()
                .ifPresent(doubt -> told.say(
                        "rubric.import-doubt",
                        row.code(),
                        row.label(),
                        row.max().toPlainString(),
                        doubt));
    }
}
