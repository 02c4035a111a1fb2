package org.hongping.core.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.registry.Holder;
import org.hongping.core.storage.JsonText;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/**
 * What becomes of applications when two entries of the registry become one: they go to the one that stays. What was
 * handed in, decided and published is not touched; while one is being judged, whom it names must not change.
 */
public final class ApplicationMoves {
    private static final Set<ApplicationState> UNDER_WAY = Set.of(
            ApplicationState.SUBMITTED,
            ApplicationState.RETURNED,
            ApplicationState.ADMITTED,
            ApplicationState.ASSESSED);

    private final Audit audit;

    /** Records in this trail. */
    public ApplicationMoves(Audit audit) {
        this.audit = audit;
    }

    /** Returns why the applications cannot go, inside somebody's unit of work; empty if they can. */
    public List<Message> obstacles(Handle handle, Holder goes, Holder stays) {
        ApplicationDao applications = handle.attach(ApplicationDao.class);
        List<Message> both = applications.campaignsOfBoth(goes.text(), stays.text()).stream()
                .map(title -> Message.of("duplicate.both-applied", title))
                .toList();
        return both.isEmpty()
                ? applications.ofHolder(goes.text()).stream()
                        .filter(application -> UNDER_WAY.contains(application.state()))
                        .map(application -> Message.of(
                                "duplicate.under-way",
                                applications.title(application.campaignId()),
                                application.state().word()))
                        .toList()
                : both;
    }

    /** Returns how many would go. */
    public int count(Handle handle, Holder goes) {
        return handle.attach(ApplicationDao.class).ofHolder(goes.text()).size();
    }

    /** Gives them to the one that stays, each in the trail of its campaign. */
    public void move(Handle handle, Holder goes, Holder stays, Visitor by) {
        ApplicationDao applications = handle.attach(ApplicationDao.class);
        List<Application> going = applications.ofHolder(goes.text());
        applications.giveEstates(goes.text(), stays.text());
        applications.giveEnterprises(goes.text(), stays.text());
        going.forEach(application -> audit.record(
                handle,
                Chain.of(application.campaignId()),
                new Actor(by.accountOrRefuse()),
                "application.moved",
                Subject.of("application", application.id()),
                JsonText.of(Map.of(goes.kind().word(), Map.of("before", goes.text(), "after", stays.text())))));
    }
}
