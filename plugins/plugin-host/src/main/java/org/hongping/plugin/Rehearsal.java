package org.hongping.plugin;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.document.Finding;

/**
 * The installation of one jar in an empty house of its own, which vouches for this very jar: the pipeline and the
 * framework of a server, in a folder that is gone afterwards. Code in it runs on this machine, with the rights of
 * whoever asks. For one thread.
 */
final class Rehearsal implements Closeable {
    private static final String ALLOWED = "signature.code-allowed";

    private final Scratch scratch;
    private final BundleHost host;
    private final Inspection inspection;
    private final Installation installation;

    private Rehearsal(Scratch scratch, Delivery delivery, ModelVersion model) {
        this.scratch = scratch;
        this.host = BundleHost.start(scratch.folder().resolve("cache"), model);
        var inspector = BundleInspector.vouchingFor(delivery.digest(), model);
        this.inspection = inspector.inspect(delivery.jar());
        this.installation = new InstallPipeline(
                        inspector, new FolderStore(scratch.folder().resolve("store")), host)
                .install(delivery);
    }

    /** Installs a jar; what comes of it can be asked until this is closed. */
    static Rehearsal of(Delivery delivery, ModelVersion model) throws IOException {
        return new Rehearsal(Scratch.make(), delivery, model);
    }

    /** Returns everything that was found; that somebody vouched for the jar is put as what it is. */
    List<Finding> findings() {
        return installation.findings().stream()
                .map(finding -> finding.message().key().equals(ALLOWED) ? vouched() : finding)
                .toList();
    }

    private Finding vouched() {
        return Finding.warning(Optional.empty(), Examination.VOUCHED, installation.bundleDigest());
    }

    /** Returns the bundle, whose hooks answer until this is closed; empty if it was refused. */
    Optional<RubricBundle> bundle() {
        return installation.bundle();
    }

    /** Says whether its hooks were asked all golden cases: after a sound inspection, nothing but a case was refused. */
    boolean casesWereRun() {
        return inspection.isSound()
                && installation.findings().stream()
                        .filter(Finding::isError)
                        .allMatch(finding -> Step.of(finding) == Step.GOLDEN);
    }

    @Override
    public void close() throws IOException {
        host.close();
        scratch.close();
    }
}
