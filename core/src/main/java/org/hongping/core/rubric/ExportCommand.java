package org.hongping.core.rubric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.tables.EditionWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an edition out as a workbook for the clerk who revises it. */
@Command(
        name = "export",
        description = "Write an edition as a workbook to be edited and imported again.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Optional<Path> plugins;

    @Mixin
    private BundlesOption bundles = new BundlesOption();

    @Parameters(paramLabel = "ID[@EDITION][#DIGEST8]", description = "Which one.")
    private String which = "";

    @Option(names = "--xlsx", required = true, description = "As XLSX, the only form there is.")
    private boolean xlsx;

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "The workbook to write.")
    private Path file = Path.of("");

    ExportCommand(Optional<Path> plugins) {
        this.plugins = plugins;
    }

    @Override
    public Integer call() throws IOException {
        if (!xlsx) {
            return ExitCode.USAGE;
        }
        Optional<Path> folder = bundles.folder().or(() -> plugins);
        RubricRevision revision =
                Shelf.about(which, folder, ModelVersion.ofThisInstallation()).find(which);
        Files.write(file, EditionWorkbook.write(revision.document()));
        return ExitCode.OK;
    }
}
