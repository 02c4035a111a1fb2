package org.hongping.core.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.plugin.Act;
import org.hongping.plugin.BundleStore;
import org.hongping.plugin.Delivery;
import org.hongping.plugin.Inbox;
import org.hongping.plugin.JarFolder;
import org.hongping.plugin.KeptBundle;
import org.hongping.plugin.KeptRubric;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.Vouching;
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
            putInForce(handle, bundle, delivery);
        });
    }

    private void putInForce(Handle handle, KeptBundle bundle, Delivery delivery) {
        if (delivery.manner() == Delivery.Manner.IN_FORCE) {
            new Switches(handle, clock.now(handle)).unlessLater(bundle, actor(delivery));
        }
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
                clock.now(handle),
                Optional.empty(),
                bundle.vouching().signature(),
                bundle.vouching().signer(),
                bundle.vouching().holdsCode()));
        bundle.rubrics().forEach(rubric -> bundles.insert(StoredRevision.of(bundle.bundleDigest(), rubric)));
    }

    /** What was kept on trial and is brought again to be in force is put in force; what was in force stays as it is. */
    @Override
    public void broughtAgain(Delivery delivery) {
        Optional<StoredBundle> waiting = storage.read(
                        handle -> handle.attach(BundleDao.class).find(delivery.digest()))
                .filter(stored -> stored.inForceAt().isEmpty());
        if (waiting.isPresent()) {
            storage.change(handle -> putInForce(handle, kept(handle.attach(BundleDao.class), waiting.get()), delivery));
        }
    }

    @Override
    public boolean wasForgotten(String bundleDigest) {
        return storage.read(handle -> handle.attach(BundleDao.class).removed(bundleDigest) > 0);
    }

    @Override
    public List<KeptBundle> kept() {
        return storage.read(handle -> {
            BundleDao bundles = handle.attach(BundleDao.class);
            return bundles.kept().stream().map(stored -> kept(bundles, stored)).toList();
        });
    }

    /** Returns a revision as it is kept, however long its bundle is gone. */
    Optional<RubricRevision> revision(String rubricDigest) {
        return storage.read(handle -> {
            BundleDao bundles = handle.attach(BundleDao.class);
            return bundles.withDigest(rubricDigest)
                    .flatMap(row -> bundles.find(row.bundleDigest()))
                    .flatMap(stored -> kept(bundles, stored).revisions().stream()
                            .filter(revision -> revision.rubricDigest().equals(rubricDigest))
                            .findFirst());
        });
    }

    /** Rows that are too old to be served from leave it to the jar. */
    static KeptBundle kept(BundleDao bundles, StoredBundle stored) {
        List<StoredRevision> rows = bundles.revisions(stored.digest());
        List<KeptRubric> rubrics =
                rows.stream().flatMap(row -> row.kept().stream()).toList();
        return new KeptBundle(
                stored.digest(),
                stored.symbolicName(),
                stored.version(),
                rubrics.size() == rows.size() ? rubrics : List.of(),
                new Vouching(stored.signature(), stored.signer(), stored.holdsCode()));
    }

    @Override
    public byte[] jar(String bundleDigest) {
        return jars.read(bundleDigest);
    }

    @Override
    public void forget(String bundleDigest, Act act) {
        storage.change(handle -> {
            if (handle.attach(BundleDao.class).remove(bundleDigest, clock.now(handle)) > 0) {
                JsonText details = JsonText.of(Map.of("reason", act.reason()));
                record(handle, new Actor(act.by()), "rubric.removed", bundleDigest, details);
            }
        });
        jars.delete(bundleDigest);
    }

    /** Whoever may put files into the inbox is on the server's machine. */
    static Actor actor(Delivery delivery) {
        Actor itself = delivery.by().equals(Inbox.SOURCE) ? Actor.CONSOLE : Actor.SYSTEM;
        return delivery.account().map(Actor::new).orElse(itself);
    }

    private void record(Handle handle, Actor actor, String action, String bundleDigest, JsonText details) {
        audit.record(handle, Chain.INSTALLATION, actor, action, Subject.of("bundle", bundleDigest), details);
    }
}
