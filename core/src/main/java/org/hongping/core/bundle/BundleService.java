package org.hongping.core.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.AuditRow;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.rubric.Evaluations.Evaluation;
import org.hongping.core.rubric.Locks;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.plugin.Act;
import org.hongping.plugin.Delivery;
import org.hongping.plugin.Installation;
import org.hongping.plugin.KeptBundle;
import org.hongping.plugin.RubricBundle;
import org.hongping.plugin.RubricRevision;
import org.hongping.plugin.Trial;
import org.hongping.plugin.hook.Leak;
import org.hongping.plugin.hook.PluginFault;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Brings bundles in, puts them in force, takes them out. Every act is in the audit trail. Safe for many threads. */
public final class BundleService {
    private static final int REFUSED_SHOWN = 20;
    private static final int HISTORY_SHOWN = 50;

    private final RubricCatalogue catalogue;
    private final Storage storage;
    private final Audit audit;
    private final BundleShelf shelf;

    /** Wires the service. */
    public BundleService(RubricCatalogue catalogue, Storage storage, Audit audit, Locks locks) {
        this.catalogue = catalogue;
        this.storage = storage;
        this.audit = audit;
        this.shelf = new BundleShelf(catalogue, storage, locks);
    }

    /** Returns the bundles that are there or should be, those in force first. */
    public List<BundleRow> list(Locale language) {
        catalogue.settle();
        return shelf.list(language);
    }

    /** Returns a bundle, also one that is gone.
     *  @throws Rejected if there never was one */
    public BundleRow get(String digest, Locale language) {
        catalogue.settle();
        return shelf.get(digest, language);
    }

    /** Returns what was refused lately, the latest first. */
    public List<Arrival> refused() {
        return catalogue.arrivals().refused(REFUSED_SHOWN);
    }

    /** Returns the block list, the latest first. */
    public List<Block> blocked() {
        return storage.read(handle -> handle.attach(BlockDao.class).all());
    }

    /** Returns a file that came in.
     *  @throws Rejected if there is no such */
    public Arrival arrival(String id) {
        return catalogue.arrivals().find(id).orElseThrow(() -> new NotFound(id));
    }

    /** Returns the times a bundle's file came in, the latest first. */
    public List<Arrival> arrivals(String digest) {
        return catalogue.arrivals().of(digest);
    }

    /** Returns what was done to a bundle, the latest first. */
    public List<AuditRow> history(String digest) {
        return audit.about(Subject.of("bundle", digest), HISTORY_SHOWN);
    }

    /** Scores the stored evaluations by a served bundle's revisions; nothing stored changes. */
    public List<Trial> trials(String digest) {
        return catalogue
                .catalogue()
                .bundle(digest)
                .map(bundle -> catalogue.house().trials(bundle))
                .orElse(List.of());
    }

    /** Returns the hooks that are not called any more, each as a sentence. */
    public List<Message> faults() {
        return catalogue.hooks().faults().stream().map(PluginFault::message).toList();
    }

    /** Returns the bundles that were taken out and do not let go of their memory. */
    public List<Leak> leaks() {
        return catalogue.hooks().leaks();
    }

    /** Lets the hooks of a bundle be called again.
     *  @throws Rejected if no reason is given */
    public void resetHooks(String digest, String reason, Visitor by) {
        Actor actor = actor(by);
        Reason.require(reason);
        storage.change(handle -> record(handle, actor, "rubric.hooks-reset", digest, reason));
        catalogue.hooks().reset(digest);
    }

    /** Scores evaluations by another revision than the one they are scored by; nothing stored changes.
     *  @throws Rejected if one of the revisions is not known */
    public TrialView trial(String olderDigest, String newerDigest, List<Evaluation> evaluations, Locale language) {
        RubricRevision older = revision(olderDigest);
        RubricRevision newer = revision(newerDigest);
        List<Trial.Stored> stored = evaluations.stream()
                .map(one -> new Trial.Stored(one.title(), one.href(), one.sheet()))
                .toList();
        return TrialView.of(Trial.of(older, newer, stored), language);
    }

    private RubricRevision revision(String digest) {
        return catalogue.revision(digest).orElseThrow(() -> new NotFound(digest));
    }

    /** Takes a file through the pipeline; a sound one is kept, and waits until somebody puts it in force. */
    public Arrival bring(String name, String source, byte[] jar, Visitor by) {
        Actor actor = actor(by);
        Delivery delivery = Delivery.onTrial(name, source, actor.text(), jar);
        Installation installation = catalogue.pipeline().install(delivery);
        catalogue.refresh();
        return catalogue.arrivals().record(installation, source, actor);
    }

    /** Puts a bundle's revisions in force for new campaigns; what goes on now stays as it is.
     *  @throws Rejected if it is not served or no reason is given */
    public void putInForce(String digest, String reason, Visitor by) {
        Actor actor = actor(by);
        Reason.require(reason);
        RubricBundle bundle = served(digest);
        storage.change(handle -> {
            if (handle.attach(BundleDao.class).removed(digest) > 0) {
                throw notServed(digest);
            }
            new Switches(handle, storage.clock().now(handle)).to(KeptBundle.of(bundle), reason, actor);
            record(handle, actor, "rubric.put-in-force", digest, reason);
        });
        catalogue.refresh();
    }

    /** Takes a bundle out. What was scored by it stays legible.
     *  @throws Rejected if something is locked to it, it is in force beside others, or no reason is given */
    public void uninstall(String digest, String reason, Visitor by) {
        Actor actor = actor(by);
        Reason.require(reason);
        BundleRow row = shelf.get(digest, Locale.SIMPLIFIED_CHINESE);
        requireUnlocked(row);
        if (row.state() == BundleState.IN_FORCE && shelf.hasSubstitute(row)) {
            throw new Conflict(Message.of(
                    "bundles.in-force",
                    row.bundle().symbolicName(),
                    row.bundle().version()));
        }
        catalogue.pipeline().uninstall(digest, new Act(actor.text(), reason));
        catalogue.refresh();
    }

    private void requireUnlocked(BundleRow row) {
        List<Locks.Lock> held = row.locks().stream()
                .filter(lock ->
                        !shelf.isElsewhere(lock.rubricDigest(), row.bundle().digest()))
                .toList();
        if (!held.isEmpty()) {
            throw new Conflict(Message.of(
                    "bundles.locked",
                    row.bundle().symbolicName(),
                    row.bundle().version(),
                    Integer.toString(held.size()),
                    held.get(0).title()));
        }
    }

    /** Takes a bundle out of service at once and keeps its digest from coming back. What is locked to it goes on by the
     *  text that was kept.
     *  @throws Rejected if it is blocked already or no reason is given */
    public void block(String digest, String reason, Visitor by) {
        Actor actor = actor(by);
        Reason.require(reason);
        shelf.get(digest, Locale.SIMPLIFIED_CHINESE);
        storage.change(handle -> {
            BlockDao blocks = handle.attach(BlockDao.class);
            if (blocks.find(digest).isPresent()) {
                throw new Conflict(Message.of("bundles.blocked-already", digest));
            }
            blocks.insert(new Block(digest, reason, storage.clock().now(handle), actor.text()));
            record(handle, actor, "rubric.blocked", digest, reason);
        });
        catalogue.pipeline().uninstall(digest, new Act(actor.text(), reason));
        catalogue.refresh();
    }

    /** Takes a digest off the block list; the bundle must be brought again.
     *  @throws Rejected if it is not on it or no reason is given */
    public void unblock(String digest, String reason, Visitor by) {
        Actor actor = actor(by);
        Reason.require(reason);
        storage.change(handle -> {
            if (handle.attach(BlockDao.class).delete(digest) == 0) {
                throw new NotFound(digest);
            }
            record(handle, actor, "rubric.unblocked", digest, reason);
        });
    }

    private RubricBundle served(String digest) {
        return catalogue.catalogue().bundle(digest).orElseThrow(() -> notServed(digest));
    }

    private static Conflict notServed(String digest) {
        return new Conflict(Message.of("bundles.not-there", digest));
    }

    private static Actor actor(Visitor by) {
        return new Actor(by.accountOrRefuse());
    }

    private void record(Handle handle, Actor actor, String action, String digest, String reason) {
        audit.record(
                handle,
                Chain.INSTALLATION,
                actor,
                action,
                Subject.of("bundle", digest),
                JsonText.of(Map.of("reason", reason)));
    }

    /** Returns the served revision that a bundle's revision would take the place of. */
    Optional<String> standing(String rubricId, String edition) {
        return shelf.standing(rubricId, edition);
    }
}
