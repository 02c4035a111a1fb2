package org.hongping.core.rubric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hongping.core.web.Rejected;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.Message;
import org.hongping.rubric.RubricId;
import org.hongping.rubric.tables.EditionWorkbook;
import org.hongping.rubric.tables.ImportOptions;
import org.hongping.rubric.tables.WorkbookBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an edited workbook back, or drafts a rubric from any other table. */
@Command(
        name = "import",
        description = "Read a workbook that export wrote, or draft a rubric from another table (DOCX, XLSX).",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final String YEAR = "\\S+";

    private final Locale language;
    private final Optional<Path> plugins;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BundlesOption bundles = new BundlesOption();

    @Parameters(paramLabel = "FILE", description = "The workbook or the table.")
    private Path file = Path.of("");

    @Option(
            names = "-o",
            paramLabel = "FOLDER_OR_YAML",
            description =
                    "Where the document goes; a folder gets rubrics/x.yaml, to be packed. Without it nothing is written.")
    private Optional<Path> target = Optional.empty();

    @Option(names = "--id", description = "Id of a rubric that is drafted from a table.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--edition", description = "Its edition.")
    private Optional<String> edition = Optional.empty();

    @Option(names = "--title", description = "Its title; without it what stands above the table.")
    private Optional<String> title = Optional.empty();

    @Option(names = "--table", description = "Which table of the file, from 1, if it has several.")
    private Optional<Integer> table = Optional.empty();

    ImportCommand(Locale language, Optional<Path> plugins) {
        this.language = language;
        this.plugins = plugins;
    }

    @Override
    public Integer call() throws IOException {
        byte[] content = Files.readAllBytes(Shelf.there(file));
        Optional<WorkbookBase> base = EditionWorkbook.base(content);
        var told = new ImportText(spec.commandLine().getOut(), file.toString(), language);
        return base.isPresent()
                ? new EditionImport(based(base.get()), target, told).run(content)
                : new TableDrafting(options(), target, told).run(content);
    }

    /** @throws Rejected if the edition is not there */
    private RubricRevision based(WorkbookBase base) throws IOException {
        Shelf shelf = Shelf.about(base.id(), bundles.folder().or(() -> plugins), ModelVersion.ofThisInstallation());
        return shelf.all().stream()
                .filter(revision -> revision.rubricDigest().equals(base.rubricDigest()))
                .findFirst()
                .orElseGet(() -> shelf.find(base.id() + "@" + base.edition()));
    }

    private ImportOptions options() {
        String named = id.orElse("");
        if (!RubricId.accepts(named)) {
            throw wrong(Message.of("rubric.import-id", "--id", named, "lushan.estate"));
        }
        String year = edition.orElse("");
        if (!year.matches(YEAR)) {
            throw wrong(Message.of("rubric.import-edition", "--edition", year, "2026"));
        }
        return new ImportOptions(named, year, title, table);
    }

    private ParameterException wrong(Message why) {
        return new ParameterException(spec.commandLine(), why.in(language));
    }
}
