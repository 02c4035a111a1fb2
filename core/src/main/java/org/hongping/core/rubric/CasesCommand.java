package org.hongping.core.rubric;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hongping.core.web.Rejected;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.plugin.skeleton.Skeleton;
import org.hongping.plugin.skeleton.SkeletonText;
import org.hongping.rubric.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drafts golden cases for a person to work out: every edge of a rubric, with what comes out left blank. */
@Command(
        name = "cases",
        description = "Draft golden cases: every tier edge, level, cap and gate, expectations blank until confirmed.",
        mixinStandardHelpOptions = true)
public final class CasesCommand implements Callable<Integer> {
    private final Locale language;
    private final Optional<Path> plugins;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BundlesOption bundles = new BundlesOption();

    @Parameters(
            paramLabel = "ID_OR_FILE",
            description = "ID[@EDITION][#DIGEST8], or a YAML document, a folder of one rubric, a jar.")
    private String which = "";

    @Option(names = "--skeleton", required = true, description = "Every edge, with blank expectations.")
    private boolean everyEdge;

    @Option(names = "-o", paramLabel = "YAML", description = "The file to write, never over one that is there.")
    private Optional<Path> file = Optional.empty();

    /**
     * Speaks that language.
     *
     * @param plugins folder of bundles that are meant when none is named
     */
    public CasesCommand(Locale language, Optional<Path> plugins) {
        this.language = language;
        this.plugins = plugins;
    }

    @Override
    public Integer call() throws IOException {
        if (!everyEdge) {
            throw new ParameterException(spec.commandLine(), "--skeleton is the only way to draft cases");
        }
        ModelVersion model = ModelVersion.ofThisInstallation();
        RevisionFinder finder = new RevisionFinder(this::installed, model);
        RubricRevision revision = finder.find(which);
        Skeleton drafted = Skeleton.of(revision);
        String text = SkeletonText.of(drafted, language);
        PrintWriter out = spec.commandLine().getOut();
        if (file.isEmpty()) {
            out.print(text);
            out.flush();
        } else {
            write(file.get(), text);
            String cases = Integer.toString(drafted.cases().size());
            out.println(
                    Message.of("rubric.drafted", cases, file.get().toString()).in(language));
        }
        return ExitCode.OK;
    }

    private RubricRevision installed(String name) throws IOException {
        return Shelf.about(name, bundles.folder().or(() -> plugins), ModelVersion.ofThisInstallation())
                .find(name);
    }

    /** Somebody's work may stand there: cases that were filled in are not written over. */
    private static void write(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            throw new Rejected(409, "conflict", Message.of("rubric.file-exists", file.toString()));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
    }
}
