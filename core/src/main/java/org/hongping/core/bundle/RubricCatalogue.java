package org.hongping.core.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.rubric.BundledRubric;
import org.hongping.core.rubric.Evaluations;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.ReadinessCheck;
import org.hongping.plugin.BundleHost;
import org.hongping.plugin.BundleInspector;
import org.hongping.plugin.Catalogue;
import org.hongping.plugin.FailedBundle;
import org.hongping.plugin.FindingText;
import org.hongping.plugin.Inbox;
import org.hongping.plugin.InstallPipeline;
import org.hongping.plugin.Installation;
import org.hongping.plugin.JarFolder;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.Selector;
import org.hongping.plugin.hook.HookRunners;
import org.hongping.plugin.manifest.ModelVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rubrics of the running server: those kept in the store, those shipped with the program, and whatever is dropped
 * into the inbox. A bundle that cannot be served is listed and stops nobody; a revision whose bundle is gone is still
 * known by its digest. Safe for use by many threads.
 */
public final class RubricCatalogue implements Rubrics, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RubricCatalogue.class);

    private final Storage storage;
    private final DatabaseBundleStore store;
    private final BundleHost host;
    private final Arrivals arrivals;
    private final House house;
    private final Trust trust;
    private final InstallPipeline pipeline;
    private final Inbox inbox;
    private final Reconciliation reconciliation;
    private final Map<String, RubricRevision> gone = new ConcurrentHashMap<>();
    private volatile InForce inForce = InForce.none();

    private RubricCatalogue(
            RubricFolders folders, Storage storage, Audit audit, Evaluations evaluations, ModelVersion model) {
        this.storage = storage;
        this.store = new DatabaseBundleStore(storage, storage.clock(), audit, new JarFolder(folders.jars()));
        this.host = BundleHost.start(folders.cache(), model);
        this.arrivals = new Arrivals(storage, audit);
        this.house = new House(storage, evaluations, this::revision);
        this.trust = new Trust(storage, audit, folders);
        var inspector = new BundleInspector(model, trust::policy, InstantSource.system());
        this.pipeline = new InstallPipeline(inspector, store, host, house);
        this.inbox = new Inbox(folders.inbox(), pipeline, Inbox.Pace.STANDARD, this::settled);
        this.reconciliation = new Reconciliation(this, new JarFolder(folders.jars()));
    }

    /** Serves what is kept and what is shipped, and begins to watch the inbox. */
    public static RubricCatalogue open(RubricFolders folders, Storage storage, Audit audit, Evaluations evaluations) {
        ModelVersion model = ModelVersion.ofThisInstallation();
        RubricCatalogue catalogue = new RubricCatalogue(folders, storage, audit, evaluations, model);
        try {
            catalogue.start(folders);
            return catalogue;
        } catch (RuntimeException fault) {
            catalogue.host.close();
            throw fault;
        }
    }

    private void start(RubricFolders folders) {
        pipeline.restore();
        folders.shipped().filter(Files::isDirectory).ifPresent(this::ship);
        refresh();
        host.onChange(changed -> refresh());
        failures().forEach(RubricCatalogue::warn);
        inbox.start();
        reconciliation.start();
    }

    private void ship(Path shipped) {
        try {
            pipeline.installAll(shipped, "shipped");
        } catch (IOException fault) {
            throw new UncheckedIOException("the shipped bundles in " + shipped + " cannot be read", fault);
        }
    }

    /**
     * Brings into the framework what was served before it was there. Whoever asks how the bundles stand asks this first;
     * what fails now is served no longer and listed.
     *
     * @return whether the framework runs
     */
    boolean settle() {
        try {
            pipeline.settle().forEach(RubricCatalogue::warn);
            return true;
        } catch (RuntimeException trouble) {
            LOG.error("the bundle framework does not start; what is kept is served without it", trouble);
            return false;
        }
    }

    /** Returns the check whether everything that is served is also in the framework; it is brought there if need be. */
    public ReadinessCheck readiness() {
        return new ReadinessCheck(
                "bundles", () -> settle() ? Optional.empty() : Optional.of("the bundle framework does not start"));
    }

    /** Reads again which revisions are in force. */
    void refresh() {
        inForce =
                storage.read(handle -> InForce.of(handle.attach(SwitchDao.class).inForce()));
    }

    @Override
    public List<InstalledRubric> all() {
        return installed(catalogue().all());
    }

    @Override
    public List<InstalledRubric> inForce() {
        return installed(catalogue().all().stream().filter(inForce::holds).toList());
    }

    private static List<InstalledRubric> installed(List<RubricRevision> revisions) {
        return revisions.stream().<InstalledRubric>map(BundledRubric::new).toList();
    }

    @Override
    public Optional<InstalledRubric> withDigest(String rubricDigest) {
        return revision(rubricDigest).map(BundledRubric::new);
    }

    @Override
    public boolean isServed(String rubricDigest) {
        return catalogue().withDigest(rubricDigest).isPresent();
    }

    /** Finds a revision among those that are served, or else among those whose bundle is gone. */
    Optional<RubricRevision> revision(String rubricDigest) {
        return catalogue().withDigest(rubricDigest).or(() -> gone(rubricDigest));
    }

    private Optional<RubricRevision> gone(String rubricDigest) {
        Optional<RubricRevision> known = Optional.ofNullable(gone.get(rubricDigest));
        if (known.isPresent()) {
            return known;
        }
        Optional<RubricRevision> kept = store.revision(rubricDigest);
        kept.ifPresent(revision -> gone.put(rubricDigest, revision));
        return kept;
    }

    /** Returns the revision in force that answers to a selector such as {@code chengdu.residential@2022}. */
    public Optional<InstalledRubric> find(String selector) {
        return catalogue().find(Selector.parse(selector), inForce::holds).map(BundledRubric::new);
    }

    /** Returns the bundles that should be served and are not. */
    public List<FailedBundle> failures() {
        return catalogue().failed();
    }

    /** Returns the hooks of bundles with code, to see how they are doing. */
    HookRunners hooks() {
        return host.hooks();
    }

    Catalogue catalogue() {
        return host.catalogue();
    }

    InForce pointers() {
        return inForce;
    }

    InstallPipeline pipeline() {
        return pipeline;
    }

    DatabaseBundleStore store() {
        return store;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    House house() {
        return house;
    }

    /** Returns whom this installation believes. */
    public Trust trust() {
        return trust;
    }

    private void settled(Installation installation) {
        arrivals.record(installation, Inbox.SOURCE, Actor.CONSOLE);
        refresh();
        if (installation.isServed()) {
            LOG.info("{} was taken from the inbox", installation.name());
        } else {
            LOG.warn("{} was refused, see inbox/refused", installation.name());
        }
    }

    private static void warn(FailedBundle failed) {
        failed.findings()
                .forEach(finding -> LOG.warn("bundle {}: {}", failed.name(), FindingText.of(finding, Locale.ENGLISH)));
    }

    @Override
    public void close() {
        reconciliation.close();
        inbox.close();
        host.close();
    }
}
