package org.hongping.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.plugin.Installation.State;
import org.hongping.plugin.archive.Sha256;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Severity;

/**
 * The one way by which a bundle comes in, wherever it is from: digest, inspection, comparison with what is there,
 * activation, store, publication. Every step may add findings; an error leaves everything as it was. Nothing is served
 * before it is kept. One bundle at a time; safe for use by many threads.
 */
public final class InstallPipeline {
    private final BundleInspector inspector;
    private final BundleStore store;
    private final BundleHost host;

    /** Brings bundles from inspection by way of the store to the host. */
    public InstallPipeline(BundleInspector inspector, BundleStore store, BundleHost host) {
        this.inspector = inspector;
        this.store = store;
        this.host = host;
    }

    /** Activates whatever the store keeps. A bundle that cannot be served is listed as failed and stops nobody. */
    public synchronized void restore() {
        store.kept().forEach(this::restore);
    }

    private void restore(KeptBundle kept) {
        try {
            host.publish(host.activate(kept, store.jar(kept.bundleDigest())));
        } catch (DamagedBundle damage) {
            failed(kept, List.of(new Finding(Severity.ERROR, damage.problem(), Optional.empty())));
        } catch (RefusedBundle refusal) {
            failed(kept, refusal.findings());
        }
    }

    private void failed(KeptBundle kept, List<Finding> findings) {
        String name = (kept.symbolicName() + " " + kept.version()).strip();
        host.fail(new FailedBundle(name, kept.bundleDigest(), findings));
    }

    /**
     * Installs a bundle.
     *
     * @param name the file's name, for people
     * @param jar its bytes
     */
    public synchronized Installation install(String name, byte[] jar) {
        Optional<RubricBundle> there = host.catalogue().bundle(Sha256.of(jar));
        if (there.isPresent()) {
            return new Installation(name, there.get().bundleDigest(), State.ALREADY_THERE, List.of(), there);
        }
        Inspection inspection = inspector.inspect(jar);
        List<Finding> findings = new ArrayList<>(inspection.findings());
        inspection.bundle().ifPresent(bundle -> findings.addAll(Conflicts.of(bundle, host.catalogue())));
        if (inspection.bundle().isEmpty() || findings.stream().anyMatch(Finding::isError)) {
            return refused(name, inspection, findings);
        }
        return activate(name, jar, inspection.bundle().get(), findings);
    }

    private Installation activate(String name, byte[] jar, RubricBundle inspected, List<Finding> findings) {
        KeptBundle kept = KeptBundle.of(inspected);
        try {
            RubricBundle active = host.activate(kept, jar);
            keep(kept, jar);
            host.publish(active);
            return new Installation(name, kept.bundleDigest(), State.INSTALLED, findings, Optional.of(active));
        } catch (RefusedBundle refusal) {
            findings.addAll(refusal.findings());
            return new Installation(name, kept.bundleDigest(), State.REFUSED, findings, Optional.empty());
        }
    }

    private void keep(KeptBundle kept, byte[] jar) {
        try {
            store.keep(kept, jar);
        } catch (RuntimeException fault) {
            host.discard(kept.bundleDigest());
            throw fault;
        }
    }

    private static Installation refused(String name, Inspection inspection, List<Finding> findings) {
        return new Installation(name, inspection.bundleDigest(), State.REFUSED, findings, Optional.empty());
    }

    /** Lists a delivery that was refused among the bundles that should be served and are not. */
    public void list(Installation refused) {
        host.fail(new FailedBundle(refused.name(), refused.bundleDigest(), refused.findings()));
    }

    /** Stops serving a bundle and forgets it. Whoever holds a revision of it goes on scoring by it. */
    public synchronized void uninstall(String bundleDigest) {
        host.withdraw(bundleDigest);
        store.forget(bundleDigest);
    }
}
