package org.hongping.core.rubric;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.plugin.BundleStore;
import org.hongping.plugin.Delivery;
import org.hongping.plugin.FindingText;
import org.hongping.plugin.Inbox;
import org.hongping.plugin.Installation;
import org.hongping.plugin.JarFolder;
import org.hongping.plugin.KeptBundle;
import org.hongping.plugin.KeptRubric;
import org.jdbi.v3.core.Handle;

/** Keeps the jar in a folder first and then its rows, with the audit trail: a jar without a row was never kept. */
final class DatabaseBundleStore implements BundleStore {
    private final Storage storage;
    private final Clock clock;
    private final Audit audit;
    private final JarFolder jars;

    DatabaseBundleStore(Storage storage, Clock clock, Audit audit, JarFolder jars) {
        this.storage = storage;
        this.clock = clock;
        this.audit = audit;
        this.jars = jars;
    }

    @Override
    public void keep(KeptBundle bundle, Delivery delivery) {
        jars.put(delivery.jar());
        storage.change(handle -> {
            if (handle.attach(BundleDao.class).bringBack(bundle.bundleDigest()) == 0) {
                insert(handle, bundle, delivery);
            }
            JsonText details = JsonText.of(Map.of(
                    "file", delivery.name(),
                    "source", delivery.by(),
                    "bundle", bundle.symbolicName(),
                    "version", bundle.version(),
                    "rubrics",
                            bundle.rubrics().stream()
                                    .map(KeptRubric::rubricDigest)
                                    .toList()));
            record(handle, actor(delivery), "rubric.installed", bundle.bundleDigest(), details);
        });
    }

    private void insert(Handle handle, KeptBundle bundle, Delivery delivery) {
        BundleDao bundles = handle.attach(BundleDao.class);
        bundles.insert(new StoredBundle(
                bundle.bundleDigest(),
                bundle.symbolicName(),
                bundle.version(),
                delivery.name(),
                delivery.jar().length,
                delivery.by(),
                clock.now(handle)));
        bundle.rubrics().forEach(rubric -> bundles.insert(StoredRevision.of(bundle.bundleDigest(), rubric)));
    }

    @Override
    public List<KeptBundle> kept() {
        return storage.read(handle -> {
            BundleDao bundles = handle.attach(BundleDao.class);
            return bundles.kept().stream().map(stored -> kept(bundles, stored)).toList();
        });
    }

    private static KeptBundle kept(BundleDao bundles, StoredBundle stored) {
        List<KeptRubric> rubrics = bundles.revisions(stored.digest()).stream()
                .map(StoredRevision::kept)
                .toList();
        return new KeptBundle(stored.digest(), stored.symbolicName(), stored.version(), rubrics);
    }

    @Override
    public byte[] jar(String bundleDigest) {
        return jars.read(bundleDigest);
    }

    @Override
    public void forget(String bundleDigest) {
        storage.change(handle -> {
            if (handle.attach(BundleDao.class).remove(bundleDigest, clock.now(handle)) > 0) {
                record(handle, Actor.SYSTEM, "rubric.removed", bundleDigest, JsonText.of(Map.of()));
            }
        });
        jars.delete(bundleDigest);
    }

    /** Records that somebody brought a bundle that was refused, and why. */
    void refused(Installation refused) {
        List<String> findings = refused.findings().stream()
                .map(finding -> FindingText.of(finding, Locale.CHINESE))
                .toList();
        JsonText details = JsonText.of(Map.of("file", refused.name(), "findings", findings));
        storage.change(handle -> record(handle, Actor.CONSOLE, "rubric.refused", refused.bundleDigest(), details));
    }

    /** Whoever may put files into the inbox is on the server's machine. */
    private static Actor actor(Delivery delivery) {
        return delivery.by().equals(Inbox.SOURCE) ? Actor.CONSOLE : Actor.SYSTEM;
    }

    private void record(Handle handle, Actor actor, String action, String bundleDigest, JsonText details) {
        audit.record(handle, Chain.INSTALLATION, actor, action, Subject.of("bundle", bundleDigest), details);
    }
}
