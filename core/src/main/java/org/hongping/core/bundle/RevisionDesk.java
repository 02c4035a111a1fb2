package org.hongping.core.bundle;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.IncomingFile;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.OfficeTime;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.plugin.FindingText;
import org.hongping.plugin.RevisedBundle;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.Message;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.tables.EditionWorkbook;
import org.hongping.rubric.tables.ReadEdition;
import org.hongping.rubric.yaml.YamlWriter;

/**
 * The clerk's January (修订评分细则): an edition goes out as a workbook, comes back, and becomes a bundle of this
 * installation, signed with its own key, that waits to be put in force. Safe for use by many threads.
 */
public final class RevisionDesk {
    private static final DateTimeFormatter QUALIFIER = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int LARGEST = 8 * 1024 * 1024;

    private final RubricCatalogue catalogue;
    private final BundleService bundles;
    private final Storage storage;

    /** Wires the desk. */
    public RevisionDesk(RubricCatalogue catalogue, BundleService bundles, Storage storage) {
        this.catalogue = catalogue;
        this.bundles = bundles;
        this.storage = storage;
    }

    /**
     * What became of a workbook.
     *
     * @param arrival the bundle that was made of it; empty if the workbook was refused
     * @param findings what was found in the workbook, as sentences
     */
    public record Revised(Optional<Arrival> arrival, List<String> findings) {
        /** Copies the findings. */
        public Revised {
            findings = List.copyOf(findings);
        }
    }

    /** Returns the revision to work on.
     *  @throws Rejected if it is not served */
    public RubricRevision base(String rubricDigest) {
        return catalogue.catalogue().withDigest(rubricDigest).orElseThrow(() -> new NotFound(rubricDigest));
    }

    /** Returns a revision as a workbook. */
    public byte[] workbook(String rubricDigest) {
        return EditionWorkbook.write(base(rubricDigest).document());
    }

    /** Makes a bundle of a workbook that comes back; a workbook with mistakes makes none. */
    public Revised take(String rubricDigest, IncomingFile file, Locale language, Visitor by) throws IOException {
        RubricRevision base = base(rubricDigest);
        byte[] workbook = file.read((name, bytes) -> bytes.readNBytes(LARGEST + 1));
        if (workbook.length > LARGEST) {
            return refused(Message.of("bundles.workbook-too-large", Integer.toString(LARGEST / 1024 / 1024)), language);
        }
        ReadEdition read = EditionWorkbook.read(workbook, base.document());
        List<String> findings = read.findings().stream()
                .map(finding -> FindingText.of(finding, language))
                .toList();
        if (read.findings().stream().anyMatch(Finding::isError)) {
            return new Revised(Optional.empty(), findings);
        }
        if (read.document().equals(base.document())) {
            return refused(Message.of("bundles.workbook-unchanged", base.title()), language);
        }
        var revised = new RevisedBundle(base, YamlWriter.write(read.document()), qualifier());
        byte[] jar = catalogue.trust().sign(revised.jar(ModelVersion.ofThisInstallation()));
        return new Revised(Optional.of(bundles.bring(revised.fileName(), "revision", jar, by)), findings);
    }

    private static Revised refused(Message why, Locale language) {
        return new Revised(Optional.empty(), List.of(why.in(language)));
    }

    private String qualifier() {
        Instant now = storage.read(storage.clock()::now);
        return QUALIFIER.format(now.atZone(OfficeTime.ZONE));
    }
}
