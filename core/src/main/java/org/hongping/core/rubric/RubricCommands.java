package org.hongping.core.rubric;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.plugin.BundleInspector;
import org.hongping.plugin.FindingText;
import org.hongping.plugin.Inspection;
import org.hongping.plugin.LiveCases;
import org.hongping.plugin.Packer;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.Verification;
import org.hongping.plugin.Verifier;
import org.hongping.plugin.json.Json;
import org.hongping.plugin.json.JsonLines;
import org.hongping.plugin.json.MalformedJson;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.Message;
import org.hongping.rubric.document.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The rubrics in a folder of bundles; needs no server and no database. */
@Command(
        name = "rubric",
        description =
                "List, show, score, verify, pack, compare, export, import rubrics and advise. Needs no server and no database.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class RubricCommands {
    private static final int FINDINGS = 1;
    private static final String WHICH = "ID[@EDITION][#DIGEST8]";

    private final Locale language;
    private final Optional<Path> plugins;
    private final InputStream input;
    private final OutputStream results;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Speaks that language.
     *
     * @param plugins folder of bundles that are meant when none is named
     * @param input what is read when no file is named
     * @param results where results of sheets go, in UTF-8; other words go to the command line's own writer
     */
    public RubricCommands(Locale language, Optional<Path> plugins, InputStream input, OutputStream results) {
        this.language = language;
        this.plugins = plugins;
        this.input = input;
        this.results = results;
    }

    @Command(description = "List all rubrics, the latest revision last.", mixinStandardHelpOptions = true)
    int list(@Mixin BundlesOption bundles, @Option(names = "--json", description = "As JSON.") boolean json)
            throws IOException {
        Shelf shelf = shelf(bundles);
        out().println(json ? RubricText.list(shelf.all()) : RubricText.table(shelf.all()));
        return shelf.isWhole() ? ExitCode.OK : FINDINGS;
    }

    @Command(description = "Show a rubric.", mixinStandardHelpOptions = true)
    int show(
            @Mixin BundlesOption bundles,
            @Parameters(paramLabel = WHICH, description = "Which one.") String which,
            @Option(names = "--json", description = "As the rubric document.") boolean json)
            throws IOException {
        RubricRevision revision = find(which, bundles);
        out().println(json ? RubricText.document(revision) : RubricText.outline(revision, language));
        return ExitCode.OK;
    }

    @Command(
            description = "Score sheets, one a line (JSONL), and write one result a line, in order.",
            mixinStandardHelpOptions = true)
    int score(
            @Mixin BundlesOption bundles,
            @Parameters(paramLabel = WHICH, description = "By which rubric.") String which,
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "Without it, or with -, standard input.")
                    Optional<Path> file,
            @Option(names = "--json", description = "Results as JSON, one a line.") boolean json)
            throws IOException {
        RubricRevision revision = find(which, bundles);
        try (InputStream sheets = sheets(file)) {
            Optional<JsonLines> lines = json ? Optional.of(new JsonLines(language)) : Optional.empty();
            boolean allRead = new SheetLines(revision, language, lines).score(sheets, results);
            return allRead ? ExitCode.OK : FINDINGS;
        }
    }

    @Command(
            description = "Find everything wrong with a bundle, a folder to be packed, or a YAML document.",
            mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "FILE_OR_FOLDER", description = "What to verify.") Path place,
            @Option(
                            names = "--with-code",
                            description = {
                                "Run the code of a bundle that has any, and try its golden cases with it.",
                                "It can do on this machine all that you can: only for code you trust.",
                                "Without this, such cases are named as not run."
                            })
                    boolean withCode,
            @Mixin ReportOption sheet)
            throws IOException {
        if (!withCode) {
            return verify(place, LiveCases.NOT_RUN, sheet);
        }
        String said = Message.of("rubric.cut-short").in(language);
        return CutShort.watched(spec.commandLine().getErr(), said, () -> verify(place, LiveCases.RUN, sheet));
    }

    private int verify(Path place, LiveCases live, ReportOption sheet) throws IOException {
        List<Verification> verified = new Verifier(model(), live).verify(Shelf.there(place));
        verified.forEach(this::report);
        sheet.write(place, model(), live, language).ifPresent(this::say);
        return verified.stream().allMatch(Verification::isSound) ? ExitCode.OK : FINDINGS;
    }

    @Command(description = "Pack a folder of YAML into a bundle.", mixinStandardHelpOptions = true)
    int pack(
            @Parameters(paramLabel = "FOLDER", description = "Holds rubrics/, golden/, messages/, or YAML alone.")
                    Path folder,
            @Option(names = "-o", paramLabel = "JAR", required = true, description = "The bundle to write.") Path jar,
            @Option(names = "--name", description = "Symbolic name; without it the rubric's id.") Optional<String> name,
            @Option(names = "--bundle-version", description = "Version of the revision; without it 1.0.0.")
                    Optional<String> version)
            throws IOException {
        byte[] packed = new Packer(model()).pack(Shelf.there(folder), name, version);
        Inspection inspection = new BundleInspector(model()).inspect(packed);
        report(jar.toString(), inspection.findings());
        if (!inspection.isSound()) {
            return FINDINGS;
        }
        Files.write(jar, packed);
        say(Message.of("rubric.packed", jar.toString(), inspection.bundleDigest()));
        return ExitCode.OK;
    }

    @Command(
            description = "Say what changed from one edition or revision to another, following rows renumbered.",
            mixinStandardHelpOptions = true)
    int diff(
            @Mixin BundlesOption bundles,
            @Parameters(paramLabel = "A", description = "The older: " + WHICH + ", or a YAML document, folder or jar.")
                    String older,
            @Parameters(paramLabel = "B", description = "The newer, likewise.") String newer,
            @Option(names = "--json", description = "As JSON.") boolean json)
            throws IOException {
        var finder = new RevisionFinder(which -> find(which, bundles), model());
        var diff = new DiffText(finder.find(older), finder.find(newer), language);
        out().println(json ? Json.pretty(diff.json()) : diff.text());
        return ExitCode.OK;
    }

    @Command(description = "Say which single change of an answer would gain most.", mixinStandardHelpOptions = true)
    int advise(
            @Mixin BundlesOption bundles,
            @Parameters(paramLabel = WHICH, description = "By which rubric.") String which,
            @Parameters(paramLabel = "SHEET", description = "One score sheet as JSON; - is standard input.") Path file,
            @Option(names = "--json", description = "As JSON.") boolean json)
            throws IOException {
        RubricRevision revision = find(which, bundles);
        try (InputStream sheet = sheets(Optional.of(file))) {
            var advice = new AdviceText(revision.advise(Json.read(sheet.readAllBytes())), language);
            out().println(json ? Json.pretty(advice.json()) : advice.text());
            return ExitCode.OK;
        } catch (MalformedJson malformed) {
            spec.commandLine().getErr().println(malformed.problem().in(language));
            return FINDINGS;
        }
    }

    private Shelf shelf(BundlesOption bundles) throws IOException {
        return reported(Shelf.read(bundles.folder().or(() -> plugins), model()));
    }

    private RubricRevision find(String which, BundlesOption bundles) throws IOException {
        return reported(Shelf.about(which, bundles.folder().or(() -> plugins), model()))
                .find(which);
    }

    private Shelf reported(Shelf shelf) {
        shelf.failed().forEach(failed -> report(spec.commandLine().getErr(), failed.name(), failed.findings()));
        return shelf;
    }

    private InputStream sheets(Optional<Path> file) throws IOException {
        boolean isNamed = file.isPresent() && !file.get().toString().equals("-");
        return new BufferedInputStream(isNamed ? Files.newInputStream(Shelf.there(file.get())) : input);
    }

    private void report(Verification verification) {
        report(verification.name(), verification.findings());
        verification.rubrics().forEach(revision -> out().println(RubricText.line(revision)));
        String outcome = verification.isSound() ? "rubric.sound" : "rubric.unsound";
        say(Message.of(outcome, verification.name()));
    }

    private void report(String name, List<Finding> findings) {
        report(out(), name, findings);
    }

    private void report(PrintWriter to, String name, List<Finding> findings) {
        findings.forEach(finding -> to.println(name + ": " + FindingText.of(finding, language)));
    }

    private void say(Message message) {
        out().println(message.in(language));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static ModelVersion model() {
        return ModelVersion.ofThisInstallation();
    }
}
