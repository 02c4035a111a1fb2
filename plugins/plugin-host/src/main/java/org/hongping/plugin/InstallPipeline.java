package org.hongping.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** Activates whatever the store keeps. A bundle that cannot be served is listed as failed and stops nobody. */
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
            admit(kept, jar);
            host.publish(host.reactivate(kept, jar));
        } catch (DamagedBundle damage) {
            failed(kept, List.of(new Finding(Severity.ERROR, damage.problem(), Optional.empty())));
        } catch (RefusedBundle refusal) {
            failed(kept, refusal.findings());
        }
    }

    /** What brings code, or was not written down whole, is asked again whether it may run. */
    private void admit(KeptBundle kept, byte[] jar) throws RefusedBundle {
        boolean certain = !kept.rubrics().isEmpty() && !kept.vouching().holdsCode();
        List<Finding> refusal = certain ? List.of() : inspector.admission(jar);
        if (!refusal.isEmpty()) {
            throw new RefusedBundle(refusal);
        }
    }

    private void failed(KeptBundle kept, List<Finding> findings) {
        String name = (kept.symbolicName() + " " + kept.version()).strip();
        host.fail(new FailedBundle(name, kept.bundleDigest(), findings));
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
        host.withdraw(bundleDigest);
    }
}
