package org.hongping.core.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.storage.Moments;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Visitor;
import org.jdbi.v3.core.Handle;

/** What a member was given to score, by what is due. Safe for use by many threads. */
public final class AssessmentQueue {
    private final Storage storage;

    /** Wires it. */
    public AssessmentQueue(Storage storage) {
        this.storage = storage;
    }

    /** Returns a page of the visitor's own assignments, what is due first at the head. */
    public Slice<QueueRow> page(QueueSearch search, Visitor by) {
        QueueDao.Page page = new QueueDao.Page(
                by.accountOrRefuse(),
                search.state().map(AssignmentState::name).orElse(""),
                search.cursor().after().orElse(""),
                search.cursor().limit() + 1);
        List<QueueRow> rows =
                storage.read(handle -> handle.attach(QueueDao.class).page(page));
        return Slice.of(
                rows,
                search.cursor(),
                row -> Moments.text(row.until()) + row.id().text());
    }

    /** Returns how many of the visitor's own assignments stand in each state. */
    public Map<AssignmentState, Integer> counts(Visitor by) {
        Map<AssignmentState, Integer> counts = new EnumMap<>(AssignmentState.class);
        storage.read(handle -> handle.attach(QueueDao.class).counts(by.accountOrRefuse()))
                .forEach(row -> counts.put(row.state(), row.sheets()));
        return counts;
    }

    /** Returns how far the visitor is in each open campaign, what is due first at the head. */
    public List<Standing> standings(Visitor by) {
        return storage.read(handle -> handle.attach(QueueDao.class).standings(by.accountOrRefuse()));
    }

    static Place place(Handle handle, Assignment assignment, String account, CampaignId campaign) {
        List<Place.Step> steps = handle.attach(QueueDao.class).steps(account, campaign, assignment.id());
        return Place.of(steps, assignment.id());
    }
}
