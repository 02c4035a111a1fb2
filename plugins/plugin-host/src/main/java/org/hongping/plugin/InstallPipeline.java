package org.hongping.plugin;

import java.io.IOException;
import java.nio.file.Path;
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

    /** Installs every jar of a folder; one that is refused is listed as failed and stops nobody. */
    public synchronized void installAll(Path folder, String source) throws IOException {
        for (Path jar : BundleFolder.jars(folder)) {
            Installation installation = install(Delivery.read(jar, source));
            if (!installation.isServed()) {
                host.fail(new FailedBundle(installation.name(), installation.bundleDigest(), installation.findings()));
            }
        }
    }

    /** Installs a bundle. */
    public synchronized Installation install(Delivery delivery) {
        byte[] jar = delivery.jar();
        Optional<RubricBundle> there = host.catalogue().bundle(Sha256.of(jar));
        if (there.isPresent()) {
            return installation(delivery, there.get().bundleDigest(), State.ALREADY_THERE, List.of(), there);
        }
        Inspection inspection = inspector.inspect(jar);
        List<Finding> findings = new ArrayList<>(inspection.findings());
        inspection.bundle().ifPresent(bundle -> findings.addAll(Conflicts.of(bundle, host.catalogue())));
        Optional<RubricBundle> served = Optional.empty();
        if (inspection.bundle().isPresent() && findings.stream().noneMatch(Finding::isError)) {
            served = serve(inspection.bundle().get(), delivery, findings);
        }
        State state = served.isPresent() ? State.INSTALLED : State.REFUSED;
        return installation(delivery, inspection.bundleDigest(), state, findings, served);
    }

    private Optional<RubricBundle> serve(RubricBundle inspected, Delivery delivery, List<Finding> findings) {
        KeptBundle kept = KeptBundle.of(inspected);
        try {
            RubricBundle active = host.activate(kept, delivery.jar());
            findings.addAll(LiveGolden.check(active, delivery.jar()));
            if (findings.stream().anyMatch(Finding::isError)) {
                host.discard(kept.bundleDigest());
                return Optional.empty();
            }
            keep(kept, delivery);
            host.publish(active);
            return Optional.of(active);
        } catch (RefusedBundle refusal) {
            findings.addAll(refusal.findings());
            return Optional.empty();
        }
    }

    private void keep(KeptBundle kept, Delivery delivery) {
        try {
            store.keep(kept, delivery);
        } catch (RuntimeException fault) {
            host.discard(kept.bundleDigest());
            throw fault;
        }
    }

    private static Installation installation(
            Delivery delivery, String digest, State state, List<Finding> findings, Optional<RubricBundle> bundle) {
        return new Installation(delivery.name(), digest, state, findings, bundle);
    }

    /** Stops serving a bundle and forgets it. Whoever holds a revision of it goes on scoring by it. */
    public synchronized void uninstall(String bundleDigest) {
        host.withdraw(bundleDigest);
        store.forget(bundleDigest);
    }
}
