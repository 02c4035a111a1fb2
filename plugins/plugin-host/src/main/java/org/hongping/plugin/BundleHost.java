package org.hongping.plugin;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hongping.plugin.BundleReader.ReadTexts;
import org.hongping.plugin.RubricRevision.Origin;
import org.hongping.plugin.archive.Sha256;
import org.hongping.plugin.felix.BundleRefused;
import org.hongping.plugin.felix.BundleTexts;
import org.hongping.plugin.felix.EmbeddedFramework;
import org.hongping.plugin.felix.LiveCode;
import org.hongping.plugin.hook.HookLimits;
import org.hongping.plugin.hook.HookRunners;
import org.hongping.plugin.hook.HookedBundle;
import org.hongping.plugin.hook.Hooks;
import org.hongping.plugin.hook.LeakWatch;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.document.Finding;

/**
 * Runs bundles in an embedded framework and publishes their rubrics. Revisions stand side by side and never replace one
 * another: whoever holds a revision goes on scoring by it. Safe for use by many threads.
 */
public final class BundleHost implements AutoCloseable {
    private final Once<EmbeddedFramework> framework;
    private final HookRunners hooks;
    private final List<Consumer<Catalogue>> listeners = new CopyOnWriteArrayList<>();
    private volatile Catalogue catalogue = Catalogue.empty();

    private BundleHost(Once<EmbeddedFramework> framework, HookRunners hooks) {
        this.framework = framework;
        this.hooks = hooks;
    }

    /**
     * Starts with nothing installed; the framework itself starts with the first bundle that comes into it.
     *
     * @param cache folder of the framework; whatever is there is deleted
     * @param model version of the rubric model here
     */
    public static BundleHost start(Path cache, ModelVersion model) {
        return start(
                cache,
                model,
                new HookRunners(HookLimits.STANDARD, new LeakWatch(LeakWatch.STANDARD, InstantSource.system())));
    }

    static BundleHost start(Path cache, ModelVersion model, HookRunners hooks) {
        return new BundleHost(new Once<>(() -> EmbeddedFramework.start(cache, model)), hooks);
    }

    /** Returns the hooks of bundles, to see how they are doing. */
    public HookRunners hooks() {
        return hooks;
    }

    /** Returns what is served now. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Calls the listener with every catalogue from now on, in the thread that changed it. */
    public void onChange(Consumer<Catalogue> listener) {
        listeners.add(listener);
    }

    /**
     * Activates a bundle that was inspected without publishing it. It serves what the inspection read: the bytes are the
     * same, and an archive can be read in one way only.
     *
     * @throws RefusedBundle if the framework does not take it, or its code does not give what it should
     */
    RubricBundle activate(RubricBundle inspected, byte[] jar) throws RefusedBundle {
        BundleTexts texts = texts(location(inspected.bundleDigest()), jar);
        var origin = new Origin(texts.symbolicName(), texts.version(), inspected.bundleDigest());
        return new RubricBundle(
                inspected.bundleDigest(),
                texts.symbolicName(),
                texts.version(),
                hooked(origin, inspected.revisions()),
                inspected.vouching());
    }

    /** Activates a bundle of which only the jar is kept whole: its documents are read again. */
    private RubricBundle read(KeptBundle known, byte[] jar) throws RefusedBundle {
        BundleTexts texts = texts(location(known.bundleDigest()), jar);
        var origin = new Origin(texts.symbolicName(), texts.version(), known.bundleDigest());
        ReadTexts read = BundleReader.read(texts.texts(), origin, known.rubrics());
        List<Finding> errors = read.findings().stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            discard(known.bundleDigest());
            throw new RefusedBundle(errors);
        }
        return new RubricBundle(
                known.bundleDigest(),
                texts.symbolicName(),
                texts.version(),
                hooked(origin, read.revisions()),
                known.vouching());
    }

    /** Gives the revisions of a bundle with code its hooks. */
    private List<RubricRevision> hooked(Origin origin, List<RubricRevision> revisions) throws RefusedBundle {
        Optional<LiveCode> code = code(location(origin.bundleDigest()));
        if (code.isEmpty()) {
            return revisions;
        }
        List<Finding> lacking = HookNames.ofCode(revisions, code.get().hooks().keySet());
        if (!lacking.isEmpty()) {
            discard(origin.bundleDigest());
            throw new RefusedBundle(lacking);
        }
        var bundle = new HookedBundle(origin.symbolicName(), origin.version(), origin.bundleDigest());
        Hooks live = hooks.open(bundle, code.get().hooks(), code.get().loader());
        return revisions.stream().map(revision -> revision.with(live)).toList();
    }

    private Optional<LiveCode> code(String location) throws RefusedBundle {
        try {
            return framework.get().code(location);
        } catch (BundleRefused fault) {
            throw notStarted(fault);
        }
    }

    /**
     * Activates a bundle that is kept without publishing it. Its documents were checked when it was installed: what was
     * kept of them is served, whatever this version would make of the texts in the jar.
     *
     * @throws RefusedBundle if the framework does not take it, or nothing was kept and its documents are not sound
     */
    RubricBundle reactivate(KeptBundle kept, byte[] jar) throws RefusedBundle {
        if (kept.rubrics().isEmpty()) {
            return read(kept, jar);
        }
        BundleTexts texts = texts(location(kept.bundleDigest()), jar);
        var origin = new Origin(texts.symbolicName(), texts.version(), kept.bundleDigest());
        return new RubricBundle(
                kept.bundleDigest(),
                texts.symbolicName(),
                texts.version(),
                hooked(origin, kept.revisions()),
                kept.vouching());
    }

    /**
     * Activates a data bundle that is served already from what was kept; its revisions stay what they are.
     *
     * @throws RefusedBundle if the framework does not take it
     */
    void bringIn(String bundleDigest, byte[] jar) throws RefusedBundle {
        texts(location(bundleDigest), jar);
    }

    private BundleTexts texts(String location, byte[] jar) throws RefusedBundle {
        try {
            return framework.get().activate(location, jar);
        } catch (BundleRefused fault) {
            throw notStarted(fault);
        }
    }

    private static RefusedBundle notStarted(BundleRefused fault) {
        String reason = String.valueOf(fault.getMessage());
        return new RefusedBundle(List.of(Finding.error(Optional.empty(), "bundle.not-started", reason)));
    }

    /** Takes a bundle that was never published out of the framework. */
    void discard(String bundleDigest) {
        hooks.close(
                bundleDigest,
                () -> framework.ifMade().ifPresent(running -> running.deactivate(location(bundleDigest))));
    }

    /** Serves an active bundle. */
    void publish(RubricBundle bundle) {
        change(served -> served.with(bundle));
    }

    /** Lists a bundle as one that should be served and is not. */
    void fail(FailedBundle bundle) {
        change(served -> served.with(bundle));
    }

    /** Stops serving a bundle and takes it out of the framework. */
    void withdraw(String bundleDigest) {
        change(served -> served.without(bundleDigest));
        discard(bundleDigest);
    }

    private synchronized void change(UnaryOperator<Catalogue> change) {
        Catalogue changed = change.apply(catalogue);
        catalogue = changed;
        listeners.forEach(listener -> listener.accept(changed));
    }

    private static String location(String bundleDigest) {
        return "store:" + bundleDigest.substring(Sha256.PREFIX.length());
    }

    @Override
    public void close() {
        hooks.close();
        framework.ifMade().ifPresent(EmbeddedFramework::close);
    }
}
