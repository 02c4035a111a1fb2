package org.hongping.core.assessment;

import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * Who still has to score something sees nothing of what others gave it, whatever else they are: an organiser too has
 * to hand in the own sheet first, or step aside. Safe for use by many threads.
 */
public final class Blindness {
    private final Storage storage;

    Blindness(Storage storage) {
        this.storage = storage;
    }

    /** Returns why the visitor must not see what others gave an application; empty if they may. */
    public Optional<Message> at(ApplicationId id, Visitor by) {
        return storage.read(handle -> at(handle, id, by));
    }

    /** Returns why the visitor must not see figures of all applications of a campaign; empty if they may. */
    public Optional<Message> in(CampaignId id, Visitor by) {
        return by.account()
                .map(account ->
                        storage.read(handle -> handle.attach(BlindDao.class).in(id, account)))
                .filter(open -> open > 0)
                .map(open -> Message.of("assessment.blind-in", Integer.toString(open)));
    }

    /** Returns the applications of which the visitor must not see what others gave. */
    public Set<ApplicationId> applications(Visitor by) {
        return by.account()
                .map(account -> storage.read(
                        handle -> Set.copyOf(handle.attach(BlindDao.class).applications(account))))
                .orElse(Set.of());
    }

    /** Passes when the visitor may see what others gave an application.
     *  @throws Forbidden if they have still to score it themselves */
    public void requireSight(ApplicationId id, Visitor by) {
        refuse(at(id, by));
    }

    /** Passes when the visitor may see figures of all applications of a campaign.
     *  @throws Forbidden if they have still to score one of them themselves */
    public void requireSight(CampaignId id, Visitor by) {
        refuse(in(id, by));
    }

    /** Passes when the sheet is the visitor's own, or they have none to hand in beside it.
     *  @throws Forbidden if they have still to score the application themselves */
    public void requireSight(Assignment sheet, Visitor by) {
        storage.read(handle -> {
            requireSight(handle, sheet, by);
            return sheet;
        });
    }

    static void requireSight(Handle handle, Assignment sheet, Visitor by) {
        String account = by.accountOrRefuse();
        if (!sheet.accountId().equals(account) && !Teams.isIn(handle, sheet.id(), account)) {
            refuse(at(handle, sheet.applicationId(), by));
        }
    }

    private static Optional<Message> at(Handle handle, ApplicationId id, Visitor by) {
        return by.account()
                .filter(account -> handle.attach(BlindDao.class).at(id, account) > 0)
                .map(account -> Message.of("assessment.blind-at"));
    }

    private static void refuse(Optional<Message> why) {
        why.ifPresent(says -> {
            throw new Forbidden(says);
        });
    }
}
