package org.hongping.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.plugin.Installation.State;
import org.hongping.rubric.Message;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Severity;

/**
 * The one way by which a bundle comes in, wherever it is from: digest, inspection, comparison with what is there, trial
 * scoring, activation, store, publication. Every step may add findings; an error leaves everything as it was. Nothing is
 * served before it is kept. One bundle at a time; safe for use by many threads.
 */
public final class InstallPipeline {
    private final BundleInspector inspector;
    private final BundleStore store;
    private final BundleHost host;
    private final Circumstances circumstances;
    /** Served from what was kept and not in the framework yet, by digest. */
    private final Map<String, KeptBundle> waiting = new LinkedHashMap<>();

    /** Brings bundles from inspection by way of the store to the host. */
    public InstallPipeline(BundleInspector inspector, BundleStore store, BundleHost host) {
        this(inspector, store, host, Circumstances.NONE);
    }

    /** As above, into a house with a block list and evaluations. */
    public InstallPipeline(BundleInspector inspector, BundleStore store, BundleHost host, Circumstances circumstances) {
        this.inspector = inspector;
        this.store = store;
        this.host = host;
        this.circumstances = circumstances;
    }

    /**
     * Serves whatever the store keeps. A bundle that cannot be served is listed as failed and stops nobody. Code runs when
     * this returns; data is served from what was kept of it, and comes into the framework with {@link #settle}.
     */
    public synchronized void restore() {
        store.kept().forEach(this::restore);
    }

    private void restore(KeptBundle kept) {
        List<Finding> blocked = circumstances.blocked(kept.bundleDigest());
        if (!blocked.isEmpty()) {
            failed(kept, blocked);
            return;
        }
        try {
            byte[] jar = store.jar(kept.bundleDigest());
            if (kept.needsItsJar()) {
                admit(jar);
                host.publish(host.reactivate(kept, jar));
            } else {
                host.publish(kept.bundle());
                waiting.put(kept.bundleDigest(), kept);
            }
        } catch (DamagedBundle damage) {
            failed(kept, damage);
        } catch (RefusedBundle refusal) {
            failed(kept, refusal.findings());
        }
    }

    /** What brings code, or was not written down whole, is asked again whether it may run. */
    private void admit(byte[] jar) throws RefusedBundle {
        List<Finding> refusal = inspector.admission(jar);
        if (!refusal.isEmpty()) {
            throw new RefusedBundle(refusal);
        }
    }

    /**
     * Brings into the framework what {@link #restore} has left for later. What turns out to be unusable is served no
     * longer and listed as failed.
     *
     * @return the bundles that failed now
     * @throws IllegalStateException if the framework cannot start; then they go on waiting
     */
    public synchronized List<FailedBundle> settle() {
        List<FailedBundle> failed = new ArrayList<>();
        for (KeptBundle kept : List.copyOf(waiting.values())) {
            try {
                host.bringIn(kept.bundleDigest(), store.jar(kept.bundleDigest()));
            } catch (DamagedBundle damage) {
                host.withdraw(kept.bundleDigest());
                failed.add(failed(kept, damage));
            } catch (RefusedBundle refusal) {
                host.withdraw(kept.bundleDigest());
                failed.add(failed(kept, refusal.findings()));
            }
            waiting.remove(kept.bundleDigest());
        }
        return failed;
    }

    private FailedBundle failed(KeptBundle kept, DamagedBundle damage) {
        return failed(kept, List.of(new Finding(Severity.ERROR, damage.problem(), Optional.empty())));
    }

    private FailedBundle failed(KeptBundle kept, List<Finding> findings) {
        String name = (kept.symbolicName() + " " + kept.version()).strip();
        FailedBundle failed = new FailedBundle(name, kept.bundleDigest(), findings);
        host.fail(failed);
        return failed;
    }

    /**
     * Installs every jar of a folder but those that somebody uninstalled; one that is refused is listed as failed and
     * stops nobody.
     */
    public synchronized void installAll(Path folder, String source) throws IOException {
        for (Path jar : BundleFolder.jars(folder)) {
            Delivery delivery = Delivery.read(jar, source);
            if (!store.wasForgotten(delivery.digest())) {
                Installation installation = install(delivery);
                if (!installation.isServed()) {
                    host.fail(new FailedBundle(
                            installation.name(), installation.bundleDigest(), installation.findings()));
                }
            }
        }
    }

    /** Installs a bundle. */
    public synchronized Installation install(Delivery delivery) {
        Optional<RubricBundle> there = host.catalogue().bundle(delivery.digest());
        if (there.isPresent()) {
            store.broughtAgain(delivery);
            return installation(delivery, State.ALREADY_THERE, List.of(), true, there, List.of());
        }
        List<Finding> findings = new ArrayList<>();
        Inspection inspection = inspector.inspect(delivery.jar());
        findings.addAll(inspection.findings());
        findings.addAll(circumstances.blocked(delivery.digest()));
        inspection.bundle().ifPresent(bundle -> findings.addAll(Conflicts.of(bundle, host.catalogue())));
        if (inspection.bundle().isEmpty() || findings.stream().anyMatch(Finding::isError)) {
            return installation(delivery, State.REFUSED, findings, inspection.opened(), Optional.empty(), List.of());
        }
        List<Trial> trials = new ArrayList<>();
        Optional<RubricBundle> served = serve(inspection.bundle().get(), delivery, findings, trials);
        return installation(
                delivery, served.isPresent() ? State.INSTALLED : State.REFUSED, findings, true, served, trials);
    }

    private Optional<RubricBundle> serve(
            RubricBundle inspected, Delivery delivery, List<Finding> findings, List<Trial> trials) {
        KeptBundle kept = KeptBundle.of(inspected);
        try {
            RubricBundle active = host.activate(inspected, delivery.jar());
            findings.addAll(LiveGolden.check(active, delivery.jar()));
            if (findings.stream().anyMatch(Finding::isError)) {
                host.discard(kept.bundleDigest());
                return Optional.empty();
            }
            tryOut(active, findings, trials);
            keep(kept, delivery);
            host.publish(active);
            return Optional.of(active);
        } catch (RefusedBundle refusal) {
            findings.addAll(refusal.findings());
            return Optional.empty();
        }
    }

    /** An active bundle's hooks answer on trial too. */
    private void tryOut(RubricBundle active, List<Finding> findings, List<Trial> trials) {
        orDiscard(active.bundleDigest(), () -> trials.addAll(circumstances.trials(active)));
        trials.forEach(trial -> trial.finding().ifPresent(findings::add));
    }

    private void keep(KeptBundle kept, Delivery delivery) {
        orDiscard(kept.bundleDigest(), () -> store.keep(kept, delivery));
    }

    private void orDiscard(String bundleDigest, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException fault) {
            host.discard(bundleDigest);
            throw fault;
        }
    }

    private static Installation installation(
            Delivery delivery,
            State state,
            List<Finding> findings,
            boolean opened,
            Optional<RubricBundle> bundle,
            List<Trial> trials) {
        return new Installation(delivery.name(), delivery.digest(), state, findings, opened, bundle, trials);
    }

    /** Stops serving a bundle that turns out to be unusable; it stays kept and is listed as failed. */
    public synchronized void fail(String bundleDigest, Message problem) {
        host.catalogue().bundle(bundleDigest).ifPresent(bundle -> {
            waiting.remove(bundleDigest);
            host.withdraw(bundleDigest);
            host.fail(new FailedBundle(
                    bundle.symbolicName() + " " + bundle.version(),
                    bundleDigest,
                    List.of(new Finding(Severity.ERROR, problem, Optional.empty()))));
        });
    }

    /** Forgets a bundle and stops serving it. Whoever holds a revision of it goes on scoring by it. */
    public synchronized void uninstall(String bundleDigest, Act act) {
        store.forget(bundleDigest, act);
        waiting.remove(bundleDigest);
        host.withdraw(bundleDigest);
    }
}
