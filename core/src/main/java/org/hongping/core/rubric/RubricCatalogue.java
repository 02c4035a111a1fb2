package org.hongping.core.rubric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.core.audit.Audit;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Storage;
import org.hongping.plugin.BundleHost;
import org.hongping.plugin.BundleInspector;
import org.hongping.plugin.FailedBundle;
import org.hongping.plugin.FindingText;
import org.hongping.plugin.Inbox;
import org.hongping.plugin.InstallPipeline;
import org.hongping.plugin.Installation;
import org.hongping.plugin.JarFolder;
import org.hongping.plugin.Selector;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.document.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rubrics of the running server: those kept in the store, those shipped with the program, and whatever is dropped
 * into the inbox. A bundle that cannot be served is listed and stops nobody. Safe for use by many threads.
 */
public final class RubricCatalogue implements Rubrics, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RubricCatalogue.class);

    private final DatabaseBundleStore store;
    private final BundleHost host;
    private final Inbox inbox;
    private final Refusals refusals = new Refusals();

    private RubricCatalogue(
            DatabaseBundleStore store, BundleHost host, InstallPipeline pipeline, RubricFolders folders) {
        this.store = store;
        this.host = host;
        this.inbox = new Inbox(folders.inbox(), pipeline, Inbox.Pace.STANDARD, this::settled);
    }

    /** Serves what is kept and what is shipped, and begins to watch the inbox. */
    public static RubricCatalogue open(RubricFolders folders, Storage storage, Clock clock, Audit audit) {
        ModelVersion model = ModelVersion.ofThisInstallation();
        var store = new DatabaseBundleStore(storage, clock, audit, new JarFolder(folders.jars()));
        BundleHost host = BundleHost.start(folders.cache(), model);
        try {
            var pipeline = new InstallPipeline(new BundleInspector(model), store, host);
            pipeline.restore();
            folders.shipped().filter(Files::isDirectory).ifPresent(shipped -> install(pipeline, shipped));
            var catalogue = new RubricCatalogue(store, host, pipeline, folders);
            catalogue.failures().forEach(RubricCatalogue::warn);
            catalogue.inbox.start();
            return catalogue;
        } catch (RuntimeException fault) {
            host.close();
            throw fault;
        }
    }

    private static void install(InstallPipeline pipeline, Path shipped) {
        try {
            pipeline.installAll(shipped, "shipped");
        } catch (IOException fault) {
            throw new UncheckedIOException("the shipped bundles in " + shipped + " cannot be read", fault);
        }
    }

    @Override
    public List<InstalledRubric> all() {
        return host.catalogue().all().stream()
                .<InstalledRubric>map(BundledRubric::new)
                .toList();
    }

    @Override
    public Optional<InstalledRubric> withDigest(String rubricDigest) {
        return host.catalogue().withDigest(rubricDigest).map(BundledRubric::new);
    }

    /** Returns the revision that answers to a selector such as {@code chengdu.residential@2022}. */
    public Optional<InstalledRubric> find(String selector) {
        return host.catalogue().find(Selector.parse(selector)).map(BundledRubric::new);
    }

    /** Returns the bundles that should be served and are not. */
    public List<FailedBundle> failures() {
        return host.catalogue().failed();
    }

    @Override
    public List<RefusedBundle> refused(Locale language) {
        Stream<RefusedBundle> kept = failures().stream()
                .map(failed -> refused(failed.name(), failed.bundleDigest(), true, failed.findings(), language));
        Stream<RefusedBundle> brought = refusals.all().stream()
                .map(one -> refused(one.name(), one.bundleDigest(), false, one.findings(), language));
        return Stream.concat(kept, brought).toList();
    }

    private static RefusedBundle refused(
            String name, String digest, boolean kept, List<Finding> findings, Locale language) {
        String hexadecimal = digest.substring(digest.indexOf(':') + 1);
        return new RefusedBundle(
                name,
                hexadecimal.substring(0, Math.min(8, hexadecimal.length())),
                kept,
                findings.stream()
                        .map(finding -> FindingText.of(finding, language))
                        .toList());
    }

    private void settled(Installation installation) {
        refusals.settled(installation);
        if (installation.isServed()) {
            LOG.info("{} was taken from the inbox", installation.name());
        } else {
            store.refused(installation);
            LOG.warn("{} was refused, see inbox/refused", installation.name());
        }
    }

    private static void warn(FailedBundle failed) {
        failed.findings()
                .forEach(finding -> LOG.warn("bundle {}: {}", failed.name(), FindingText.of(finding, Locale.ENGLISH)));
    }

    @Override
    public void close() {
        inbox.close();
        host.close();
    }
}
