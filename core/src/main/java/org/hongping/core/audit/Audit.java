package org.hongping.core.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Moments;
import org.hongping.core.storage.Storage;
import org.jdbi.v3.core.Handle;

/** The audit trail. What is recorded stands or falls with the unit of work it is recorded in. Safe for many threads. */
public final class Audit {
    static final String CHAIN_BEGUN = "audit.chain-begun";
    static final String PAYLOAD_ERASED = "audit.payload-erased";

    /** Comes after every row. */
    private static final String PAST_THE_END = "~ 0 ~";

    private final Storage storage;
    private final Clock clock;
    private final Witness witness;
    private final RandomGenerator random = new SecureRandom();

    /** The trail of this storage, dated by this clock. */
    public Audit(Storage storage, Clock clock) {
        this(storage, clock, Witness.NONE);
    }

    /** As above; the witness hears of every deed. */
    public Audit(Storage storage, Clock clock, Witness witness) {
        this.storage = storage;
        this.clock = clock;
        this.witness = witness;
    }

    /**
     * Records, inside the unit of work that does it, that the actor did something.
     *
     * @param action area and verb, for example {@code application.submitted}
     * @param payload the details, erasable; what must stay belongs into the other fields
     * @return the chain's new end
     */
    public AuditHead record(Handle handle, Chain chain, Actor actor, String action, Subject subject, JsonText payload) {
        return recordAll(handle, chain, actor, List.of(new Deed(action, subject, payload)));
    }

    /**
     * Records many things that were done at one moment, in their order; else as {@link #record}.
     *
     * @param deeds one or more
     */
    public AuditHead recordAll(Handle handle, Chain chain, Actor actor, List<Deed> deeds) {
        AuditDao trail = handle.attach(AuditDao.class);
        AuditHead last = trail.head(chain).orElseGet(() -> begun(handle, chain, actor));
        Instant now = clock.now(handle);
        String moment = Moments.text(now);
        List<SealedRow> rows = new ArrayList<>(deeds.size());
        List<Witness.Seen> seen = new ArrayList<>(deeds.size());
        for (Deed deed : deeds) {
            String salt = Seal.salt(random);
            SealedRow row = new SealedRow(
                            chain,
                            last.sequence() + 1,
                            moment,
                            actor.text(),
                            deed.action(),
                            deed.subject().text(),
                            Optional.of(deed.payload().text()),
                            Optional.of(salt),
                            Seal.ofPayload(salt, deed.payload().text()),
                            "")
                    .sealedAfter(last.hash());
            last = new AuditHead(chain, row.sequence(), row.hash());
            rows.add(row);
            seen.add(new Witness.Seen(actor, deed, last, now));
        }
        trail.insertAll(rows);
        trail.setHead(last);
        seen.forEach(each -> witness.saw(handle, each));
        return last;
    }

    /**
     * Erases a row's payload for good, inside a unit of work, and records who did and why. The chain still verifies.
     *
     * @return whether there was a payload to erase
     */
    public boolean erasePayload(Handle handle, Chain chain, long sequence, Actor actor, String reason) {
        boolean erased = handle.attach(AuditDao.class).erasePayload(chain, sequence);
        if (erased) {
            JsonText why = JsonText.of(Map.of("reason", reason));
            record(handle, chain, actor, PAYLOAD_ERASED, row(sequence), why);
        }
        return erased;
    }

    /** Returns the chain's end as committed. */
    public AuditHead head(Chain chain) {
        return storage.read(handle -> head(handle, chain));
    }

    /** Returns the chain's end inside a unit of work. */
    public AuditHead head(Handle handle, Chain chain) {
        return handle.attach(AuditDao.class).head(chain).orElseGet(() -> AuditHead.beforeTheFirst(chain));
    }

    /** Returns the last rows before the given sequence, newest first; {@code Long.MAX_VALUE} begins at the end. */
    public List<AuditRow> before(Chain chain, long sequence, int limit) {
        return storage.read(handle -> handle.attach(AuditDao.class).before(chain, sequence, limit));
    }

    /**
     * Returns the last rows of all chains, newest first.
     *
     * @param actor whose; empty for anybody's
     * @param after the {@link #place} of the last row already shown
     */
    public List<AuditRow> newest(Optional<Actor> actor, Optional<String> after, int limit) {
        String[] place = after.orElse(PAST_THE_END).split(" ", 3);
        String whose = actor.map(Actor::text).orElse("");
        return storage.read(handle ->
                handle.attach(AuditDao.class).newest(whose, place[0], place[2], Long.parseLong(place[1]), limit));
    }

    /** Returns where a row stands among all. */
    public static String place(AuditRow row) {
        return Moments.text(row.moment()) + " " + row.sequence() + " "
                + row.chain().text();
    }

    /** Returns the last things that were done to the subject, newest first. */
    public List<AuditRow> about(Subject subject, int limit) {
        return storage.read(handle -> handle.attach(AuditDao.class).about(subject, limit));
    }

    /**
     * Returns the last things that were done to the subject, newest first.
     *
     * @param after the {@link #place} of the last row already shown
     */
    public List<AuditRow> about(Subject subject, Optional<String> after, int limit) {
        String[] place = after.orElse(PAST_THE_END).split(" ", 3);
        return storage.read(handle -> handle.attach(AuditDao.class)
                .aboutBefore(subject, place[0], place[2], Long.parseLong(place[1]), limit));
    }

    /** Recomputes every hash of every chain and returns all places where something was changed or taken away. */
    public List<AuditFault> verify() {
        return storage.read(handle -> new Verification(handle.attach(AuditDao.class)).faults());
    }

    /** The installation's chain names all others, so that one cannot vanish whole. */
    private AuditHead begun(Handle handle, Chain chain, Actor actor) {
        if (!chain.equals(Chain.INSTALLATION)) {
            Subject itself = new Subject(chain.text());
            record(handle, Chain.INSTALLATION, actor, CHAIN_BEGUN, itself, JsonText.of(Map.of()));
        }
        return AuditHead.beforeTheFirst(chain);
    }

    static Subject row(long sequence) {
        return Subject.of("audit-row", Long.toString(sequence));
    }
}
