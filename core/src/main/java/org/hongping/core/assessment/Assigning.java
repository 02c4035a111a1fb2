package org.hongping.core.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.security.Account;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Ids;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Hands out sheets and opens them again, inside a unit of work. */
final class Assigning {
    private final CampaignService campaigns;
    private final ApplicationService applications;
    private final Sheets sheets;
    private final Panels panels;
    private final AssignmentMoves moves;
    private final Clock clock;
    private final Ids ids = new Ids();

    Assigning(
            CampaignService campaigns,
            ApplicationService applications,
            Sheets sheets,
            Panels panels,
            AssignmentMoves moves,
            Clock clock) {
        this.campaigns = campaigns;
        this.applications = applications;
        this.sheets = sheets;
        this.panels = panels;
        this.moves = moves;
        this.clock = clock;
    }

    /** Gives members an application to score; who has it already keeps it, who must not have it is named. */
    Handout hand(Handle handle, ApplicationId id, Body body, List<Account> members, Visitor by) {
        Application application = applications.load(handle, id);
        if (application.state() != ApplicationState.ADMITTED) {
            Message why =
                    Message.of("assessment.not-admitted", application.state().word());
            return new Handout(0, List.of(new Handout.Refused(id, why)));
        }
        Campaign campaign = campaigns.get(handle, application.campaignId());
        body.requireIn(campaigns.rubric(campaign).rubric());
        List<Handout.Refused> refused = new ArrayList<>();
        List<Account> free = free(handle, application, body, members, refused);
        Instant now = clock.now(handle);
        free.forEach(member -> hand(handle, application, campaign, fresh(application, member, body, now), by));
        if (!free.isEmpty()) {
            panels.refresh(handle, application, campaign);
        }
        return new Handout(free.size(), refused);
    }

    /** Opens a sheet again that was handed in or stepped aside from. */
    Assignment reopen(Handle handle, AssignmentId id, Visitor by) {
        Assignment before = AssignmentMoves.load(handle, id);
        Assignment after = before.reopened();
        Application application = applications.load(handle, before.applicationId());
        if (application.state() != ApplicationState.ADMITTED && application.state() != ApplicationState.ASSESSED) {
            throw new Conflict(Message.of(
                    "assessment.not-in-assessment", application.state().word()));
        }
        if (application.state() == ApplicationState.ASSESSED) {
            applications.move(handle, application.id(), ApplicationState.ADMITTED, "application.reopened", by);
        }
        moves.keep(handle, after, "assessment.reopened", campaigns.get(handle, application.campaignId()), by);
        return after;
    }

    /** Leaves out who has it already, and who must not have it. */
    private List<Account> free(
            Handle handle, Application application, Body body, List<Account> members, List<Handout.Refused> refused) {
        List<Assignment> there = handle.attach(AssessmentDao.class).of(application.id());
        Interests interests = Interests.of(handle, members);
        Applicant applicant = Interests.applicant(handle, application.id(), clock.now(handle));
        List<Account> free = new ArrayList<>();
        for (Account member : members) {
            Optional<Ground> ground =
                    standing(there, body, member.id().text()).or(() -> interests.against(applicant, member));
            ground.filter(why -> why != Ground.HAS)
                    .ifPresent(why ->
                            refused.add(new Handout.Refused(application.id(), Interests.says(why, applicant, member))));
            if (ground.isEmpty()) {
                free.add(member);
            }
        }
        return free;
    }

    /** Returns whether a member has a sheet of the body already, or stepped aside from it. */
    static Optional<Ground> standing(List<Assignment> there, Body body, String account) {
        return there.stream()
                .filter(known -> known.accountId().equals(account))
                .filter(known -> known.assessorGroup().equals(body.group()))
                .findFirst()
                .map(known -> known.state() == AssignmentState.DECLINED ? Ground.ASIDE : Ground.HAS);
    }

    private Assignment fresh(Application application, Account member, Body body, Instant now) {
        return Assignment.fresh(
                AssignmentId.of(ids.next()), application.id(), member.id().text(), body, now);
    }

    private void hand(Handle handle, Application application, Campaign campaign, Assignment fresh, Visitor by) {
        handle.attach(AssessmentDao.class).insert(fresh);
        Sheets.keepFigures(handle, sheets.read(handle, fresh, campaign));
        moves.record(handle, "assessment.assigned", application, fresh, by);
    }
}
