package org.hongping.core.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.rubric.ValueText;
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
    Handout hand(Handle handle, ApplicationId id, Body body, List<Account> members, Mode mode, Visitor by) {
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
        if (free.isEmpty()) {
            return new Handout(0, refused);
        }
        List<Account> keepers = mode == Mode.JOINT ? joint(handle, application, body, free, by) : free;
        for (Account keeper : keepers) {
            Assignment sheet = fresh(application, keeper, body, now);
            hand(handle, application, campaign, sheet, by);
            if (mode == Mode.JOINT) {
                Teams.join(handle, sheet, free);
                moves.recordTeam(handle, application, sheet, free, by);
            }
        }
        panels.refresh(handle, application, campaign);
        return new Handout(keepers.size(), refused);
    }

    /** Returns who keeps a new sheet for a team: the first of them; nobody if they join a team that is at work. */
    private List<Account> joint(Handle handle, Application application, Body body, List<Account> free, Visitor by) {
        List<Assignment> there = handle.attach(AssessmentDao.class).of(application.id());
        Optional<Assignment> open = Teams.open(handle, there, body);
        open.ifPresent(sheet -> {
            Teams.join(handle, sheet, free);
            moves.recordTeam(handle, application, sheet, free, by);
        });
        return open.isPresent() ? List.of() : free.subList(0, 1);
    }

    /** Opens a sheet again that was handed in or stepped aside from. */
    Assignment reopen(Handle handle, AssignmentId id, Visitor by) {
        Assignment before = AssignmentMoves.load(handle, id);
        Assignment after = before.reopened();
        Application application = inAssessment(handle, before, by);
        moves.keep(handle, after, "assessment.reopened", campaigns.get(handle, application.campaignId()), by);
        return after;
    }

    /** Lets another member go on with a sheet that was stepped aside from; what was typed in it is kept. */
    Assignment handOn(Handle handle, AssignmentId id, Account to, Visitor by) {
        Assignment before = AssignmentMoves.load(handle, id);
        if (before.state() != AssignmentState.DECLINED) {
            throw new Conflict(Message.of("assessment.not-aside", before.state().word()));
        }
        HandedOnDao handedOn = handle.attach(HandedOnDao.class);
        if (handedOn.of(before.applicationId()).stream()
                .anyMatch(row -> row.assignmentId().equals(id))) {
            throw new Conflict(Message.of("assessment.handed-on-already"));
        }
        Application application = inAssessment(handle, before, by);
        List<Handout.Refused> refused = new ArrayList<>();
        if (free(handle, application, before.body(), List.of(to), refused).isEmpty()) {
            new Handout(0, refused).mustBeWhole();
            throw new Conflict(Message.of("assessment.has-sheet", to.displayName()));
        }
        Campaign campaign = campaigns.get(handle, application.campaignId());
        Assignment after = goOn(handle, application, before, to, by);
        handedOn.insert(id, after.id());
        Sheets.keepFigures(handle, sheets.read(handle, after, campaign));
        moves.record(handle, "assessment.handed-on", application, after, by);
        panels.refresh(handle, application, campaign);
        return after;
    }

    /** Who left a team is replaced in it; another's sheet goes on under a new name, with what was answered. */
    private Assignment goOn(Handle handle, Application application, Assignment before, Account to, Visitor by) {
        AssessmentDao assessments = handle.attach(AssessmentDao.class);
        Optional<Assignment> team = Teams.open(handle, assessments.of(application.id()), before.body());
        if (team.isPresent()) {
            Teams.join(handle, team.get(), List.of(to));
            moves.recordTeam(handle, application, team.get(), List.of(to), by);
            return team.get();
        }
        Instant now = clock.now(handle);
        Assignment after = fresh(application, to, before.body(), now);
        assessments.insert(after);
        List<AssessmentDao.AnswerRow> said = Panels.member(handle, before).lines().values().stream()
                .filter(ScoredLine::isAnswered)
                .map(line -> new AssessmentDao.AnswerRow(line.criterion(), ValueText.write(line.answer()), 1, now))
                .toList();
        AssessmentDao.insertAnswers(handle, after.id(), said);
        return after;
    }

    /** Takes an application that is assessed back into assessment. */
    private Application inAssessment(Handle handle, Assignment sheet, Visitor by) {
        Application application = applications.load(handle, sheet.applicationId());
        if (application.state() != ApplicationState.ADMITTED && application.state() != ApplicationState.ASSESSED) {
            throw new Conflict(Message.of(
                    "assessment.not-in-assessment", application.state().word()));
        }
        return application.state() == ApplicationState.ASSESSED
                ? applications.move(handle, application.id(), ApplicationState.ADMITTED, "application.reopened", by)
                : application;
    }

    /** Returns who of these could be given a sheet of a body. */
    List<Account> fit(Handle handle, Application application, Body body, List<Account> members) {
        return free(handle, application, body, members, new ArrayList<>());
    }

    /** Returns why it cannot be given to some of these; that somebody has it already is no reason. */
    List<Handout.Refused> refusals(Handle handle, Application application, Body body, List<Account> members) {
        List<Handout.Refused> refused = new ArrayList<>();
        List<Account> free = free(handle, application, body, members, refused);
        boolean doubtful = refused.stream().anyMatch(one -> !one.doubts().isEmpty());
        if ((doubtful || !free.isEmpty()) && application.state() != ApplicationState.ADMITTED) {
            refused.add(new Handout.Refused(
                    application.id(),
                    Message.of("assessment.not-admitted", application.state().word())));
        }
        return refused;
    }

    /** Leaves out who has it already, and who must not have it. */
    private List<Account> free(
            Handle handle, Application application, Body body, List<Account> members, List<Handout.Refused> refused) {
        List<Assignment> there = handle.attach(AssessmentDao.class).of(application.id());
        Interests interests = Interests.of(handle, members);
        Applicant applicant = Interests.applicant(handle, application.id(), clock.now(handle));
        Set<String> inTeams = inTeams(handle, application, there, body);
        List<Account> free = new ArrayList<>();
        for (Account member : members) {
            String account = member.id().text();
            Optional<Ground> ground = (inTeams.contains(account)
                            ? Optional.of(Ground.HAS)
                            : standing(there, body, account))
                    .or(() -> interests.against(applicant, member));
            if (scoresForAnotherParty(there, body, account)) {
                refused.add(new Handout.Refused(
                        application.id(), Message.of("assessment.other-party", member.displayName())));
            }
            ground.filter(why -> why != Ground.HAS)
                    .ifPresent(why ->
                            refused.add(new Handout.Refused(application.id(), Interests.says(why, applicant, member))));
            List<Doubt> doubts = ground.isPresent() ? List.of() : interests.doubts(applicant, member);
            if (!doubts.isEmpty()) {
                refused.add(new Handout.Refused(
                        application.id(),
                        Message.of("assessment.look-into", doubts.get(0).says()),
                        doubts));
            } else if (ground.isEmpty()) {
                free.add(member);
            }
        }
        return free;
    }

    private static Set<String> inTeams(Handle handle, Application application, List<Assignment> there, Body body) {
        Set<AssignmentId> sheets = there.stream()
                .filter(known -> known.assessorGroup().equals(body.group()))
                .filter(known -> known.state() != AssignmentState.DECLINED)
                .map(Assignment::id)
                .collect(Collectors.toSet());
        return handle.attach(TeamDao.class).ofApplication(application.id()).stream()
                .filter(mate -> sheets.contains(mate.assignmentId()))
                .map(TeamDao.Mate::accountId)
                .collect(Collectors.toSet());
    }

    /** Nobody speaks for two parties of one body, whose voices are weighed against each other. */
    private static boolean scoresForAnotherParty(List<Assignment> there, Body body, String account) {
        return there.stream()
                .filter(known -> known.accountId().equals(account))
                .filter(known -> known.state() != AssignmentState.DECLINED)
                .anyMatch(known -> known.assessorGroup().equals(body.group())
                        && !known.body().equals(body));
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
