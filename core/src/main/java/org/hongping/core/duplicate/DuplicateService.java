package org.hongping.core.duplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongping.core.application.ApplicationMoves;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.registry.Holder;
import org.hongping.core.registry.Merge;
import org.hongping.core.registry.MergeFollower;
import org.hongping.core.registry.MergePlan;
import org.hongping.core.registry.Registry;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Entries of the registry that look alike: told apart for good, or made one. Safe for use by many threads. */
public final class DuplicateService {
    private final Storage storage;
    private final Audit audit;
    private final Registry registry;
    private final ApplicationMoves applications;
    private final List<MergeFollower> followers;

    /** Wires the service; whatever names an entry of the registry is among the followers. */
    public DuplicateService(
            Storage storage,
            Audit audit,
            Registry registry,
            ApplicationMoves applications,
            List<MergeFollower> followers) {
        this.storage = storage;
        this.audit = audit;
        this.registry = registry;
        this.applications = applications;
        this.followers = List.copyOf(followers);
    }

    /** Returns a page of the pairs nobody has answered yet, in order of the earlier entry. */
    public Slice<LookAlike> open(Holder.Kind kind, Cursor cursor) {
        AreaTree areas = registry.areas().tree();
        List<LookAlike> rows = storage.read(handle -> {
            DuplicateDao dao = handle.attach(DuplicateDao.class);
            LookAlikes pairs = new LookAlikes(dao.apart());
            Stream<LookAlike> found = kind == Holder.Kind.ESTATE
                    ? pairs.estates(dao.estates(), areas)
                    : pairs.enterprises(dao.enterprises());
            String after = cursor.after().orElse("");
            return found.filter(pair -> pair.key().compareTo(after) > 0)
                    .limit(cursor.limit() + 1L)
                    .toList();
        });
        return Slice.of(rows, cursor, LookAlike::key);
    }

    /** Returns a page of the pairs that were told apart, the latest first. */
    public Slice<NotSame> apart(Holder.Kind kind, Cursor cursor) {
        List<NotSame> all =
                storage.read(handle -> handle.attach(DuplicateDao.class).of(kind));
        return Slice.within(all, cursor, pair -> pair.oneId() + " " + pair.otherId());
    }

    /** Returns why a pair was told apart, if it was; empty text if no reason was given. */
    public Optional<String> toldApart(PairId pair) {
        return storage.read(handle -> handle.attach(DuplicateDao.class).reason(pair));
    }

    /** Keeps that two entries are not the same; once more changes nothing. */
    public void tellApart(PairId pair, String reason, Visitor by) {
        storage.change(handle -> {
            mustBeThere(handle, pair);
            DuplicateDao dao = handle.attach(DuplicateDao.class);
            if (dao.reason(pair).isEmpty()) {
                Instant now = storage.clock().now(handle);
                dao.insert(pair, reason, now, by.accountOrRefuse());
                record(handle, pair, "told-apart", reason, by);
            }
        });
    }

    /** Takes back that two entries are not the same: the pair is asked about again. */
    public void askAgain(PairId pair, Visitor by) {
        storage.change(handle -> {
            if (handle.attach(DuplicateDao.class).delete(pair) > 0) {
                record(handle, pair, "asked-again", "", by);
            }
        });
    }

    /** Says what a merge would do and what stands in its way. */
    public Preview preview(PairId pair, Holder stays) {
        return storage.read(handle -> {
            mustBeThere(handle, pair);
            return preview(handle, pair.besides(stays), stays);
        });
    }

    /**
     * Makes one entry of two.
     *
     * @throws Conflict with what stands in its way
     * @throws org.hongping.core.web.Stale if either was saved since it was looked at
     */
    public void merge(Merge merge, Visitor by) {
        storage.change(handle -> {
            preview(handle, merge.goes(), merge.stays()).obstacles().stream()
                    .findFirst()
                    .ifPresent(why -> {
                        throw new Conflict(why);
                    });
            registry.merges().merge(handle, merge, by);
            applications.move(handle, merge.goes(), merge.stays(), by);
            keepApart(handle, merge, by);
            followers.forEach(follower -> follower.follow(handle, merge.goes(), merge.stays(), by));
        });
    }

    /** What the entry that goes was told apart from, the one that stays is not either. */
    private void keepApart(Handle handle, Merge merge, Visitor by) {
        DuplicateDao dao = handle.attach(DuplicateDao.class);
        Holder stays = merge.stays();
        Instant now = storage.clock().now(handle);
        for (DuplicateDao.Apart apart : dao.apartFrom(merge.goes().text())) {
            PairId pair = PairId.of(stays.kind(), stays.text(), apart.id());
            if (!apart.id().equals(stays.text()) && dao.reason(pair).isEmpty()) {
                dao.insert(pair, apart.reason(), now, by.accountOrRefuse());
                record(handle, pair, "told-apart", apart.reason(), by);
            }
        }
    }

    private Preview preview(Handle handle, Holder goes, Holder stays) {
        MergePlan plan = registry.merges().plan(handle, stays, goes);
        List<Message> obstacles = new ArrayList<>(plan.obstacles());
        obstacles.addAll(applications.obstacles(handle, goes, stays));
        return new Preview(plan, applications.count(handle, goes), obstacles);
    }

    private void mustBeThere(Handle handle, PairId pair) {
        for (String id : List.of(pair.one(), pair.other())) {
            if (!registry.merges().exists(handle, new Holder(pair.kind(), id))) {
                throw new NotFound(id);
            }
        }
    }

    private void record(Handle handle, PairId pair, String deed, String reason, Visitor by) {
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put("one", pair.one());
        payload.put("other", pair.other());
        payload.put("reason", reason);
        for (String id : List.of(pair.one(), pair.other())) {
            audit.record(
                    handle,
                    Chain.INSTALLATION,
                    new Actor(by.accountOrRefuse()),
                    pair.kind().word() + "." + deed,
                    Subject.of(pair.kind().word(), id),
                    JsonText.of(payload));
        }
    }

    /**
     * A merge that was not done yet.
     *
     * @param plan what the registry would do
     * @param applications how many go to the one that stays
     * @param obstacles why it cannot be done; empty if it can
     */
    public record Preview(MergePlan plan, int applications, List<Message> obstacles) {
        /** Copies the obstacles. */
        public Preview {
            obstacles = List.copyOf(obstacles);
        }
    }
}
