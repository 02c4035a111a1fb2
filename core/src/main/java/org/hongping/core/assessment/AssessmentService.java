package org.hongping.core.assessment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.Criteria;
import org.hongping.core.application.Submitted;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.campaign.Stage;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.engine.Result;
import org.hongping.rubric.engine.State;
import org.jdbi.v3.core.Handle;

/** Hands out assignments, takes scores and keeps the panel's figures. Safe for use by many threads. */
public final class AssessmentService {
    private final Storage storage;
    private final Clock clock;
    private final Audit audit;
    private final CampaignService campaigns;
    private final ApplicationService applications;
    private final Ids ids;
    private final Panels panels;

    /** Wires the service. */
    public AssessmentService(
            Storage storage, Audit audit, CampaignService campaigns, ApplicationService applications, Ids ids) {
        this.storage = storage;
        this.clock = storage.clock();
        this.audit = audit;
        this.campaigns = campaigns;
        this.applications = applications;
        this.ids = ids;
        this.panels = new Panels(campaigns, clock);
    }

    /**
     * A score that was saved.
     *
     * @param line what stands now
     * @param result the member's own figures with it
     */
    public record SavedScore(ScoredLine line, Result result) {}

    /** Gives members of a body an admitted application to score; who has it already keeps it.
     *  @throws Rejected if the application is not with the assessors or the rubric knows no such body */
    public List<Assignment> assign(ApplicationId id, String group, List<String> accounts, Visitor by) {
        return storage.write(handle -> {
            Application application = applications.load(handle, id);
            if (application.state() != ApplicationState.ADMITTED) {
                throw new Conflict(Message.of(
                        "assessment.not-admitted", application.state().word()));
            }
            Campaign campaign = campaigns.get(handle, application.campaignId());
            if (campaigns.rubric(campaign).rubric().assessors().stream()
                    .noneMatch(body -> body.id().equals(group))) {
                throw new NotFound(Message.of("assessment.no-such-group", group));
            }
            AssessmentDao assessments = handle.attach(AssessmentDao.class);
            List<Assignment> there = assessments.of(id);
            Instant now = clock.now(handle);
            for (String account : accounts) {
                if (there.stream()
                        .noneMatch(known -> known.accountId().equals(account)
                                && known.assessorGroup().equals(group))) {
                    Assignment assignment = new Assignment(
                            AssignmentId.of(ids.next()),
                            id,
                            account,
                            group,
                            "",
                            AssignmentState.OPEN,
                            "",
                            1,
                            now,
                            Optional.empty());
                    assessments.insert(assignment);
                    record(handle, by, "assessment.assigned", application, assignment);
                }
            }
            panels.refresh(handle, application, campaign);
            return assessments.of(id);
        });
    }

    /** Returns a member's assignments, oldest first. */
    public List<Assignment> queue(Visitor by) {
        return storage.read(handle -> handle.attach(AssessmentDao.class).of(by.accountOrRefuse()));
    }

    /** Returns who scores an application. */
    public List<Assignment> assignments(ApplicationId id) {
        return storage.read(handle -> handle.attach(AssessmentDao.class).of(id));
    }

    /** Returns a member's own sheet.
     *  @throws Rejected if there is none or it is somebody else's */
    public Sheet sheet(AssignmentId id, Visitor by) {
        return storage.read(handle -> {
            Assignment assignment = require(handle, id, by);
            Campaign campaign = campaign(handle, assignment);
            Panel.Member member = Panels.member(handle, assignment);
            return new Sheet(
                    assignment, member.lines(), Panel.alone(campaigns.rubric(campaign), campaign.rubric(), member));
        });
    }

    /**
     * Saves a member's answer to one line; an answer without content clears it, the same answer again changes nothing.
     *
     * @param expected version the writer saw, 0 for none
     * @throws StaleScore if it was changed since
     * @throws Rejected if the sheet is not theirs, not open, its window is closed or the answer does not fit
     */
    public SavedScore save(AssignmentId id, String criterion, Value.Fields answer, int expected, Visitor by) {
        return storage.write(handle -> {
            Assignment assignment = require(handle, id, by);
            assignment.requireOpen();
            Campaign campaign = campaign(handle, assignment);
            Instant now = clock.now(handle);
            campaign.requireOpenFor(Stage.ASSESSMENT, now);
            Criteria.requireKey(campaigns.rubric(campaign).rubric(), criterion);
            Panel.Member member = Panels.member(handle, assignment);
            Optional<ScoredLine> before = Optional.ofNullable(member.lines().get(criterion));
            boolean same = before.map(line -> line.answer().equals(answer)).orElse(false);
            if (!same) {
                before.filter(line -> line.version() != expected).ifPresent(line -> {
                    throw new StaleScore(expected, line);
                });
            }
            ScoredLine after = same
                    ? before.orElseThrow()
                    : new ScoredLine(
                            criterion, answer, before.map(ScoredLine::version).orElse(0) + 1, now);
            Map<String, ScoredLine> lines = new LinkedHashMap<>(member.lines());
            lines.put(criterion, after);
            InstalledRubric revision = campaigns.rubric(campaign);
            Result result = Panel.alone(revision, campaign.rubric(), new Panel.Member(assignment, lines));
            refuse(criterion, result);
            if (!same) {
                AssessmentDao assessments = handle.attach(AssessmentDao.class);
                AssessmentDao.AnswerRow row =
                        new AssessmentDao.AnswerRow(criterion, ValueText.write(answer), after.version(), now);
                if (before.isPresent()) {
                    assessments.updateAnswer(id, row);
                } else {
                    assessments.insertAnswer(id, row);
                }
                panels.refresh(handle, applications.load(handle, assignment.applicationId()), campaign);
            }
            return new SavedScore(after, result);
        });
    }

    /** Hands a sheet in; the last one handed in completes the assessment of the application.
     *  @throws Rejected if a line is open or the window is closed */
    public Assignment finish(AssignmentId id, Visitor by) {
        return storage.write(handle -> {
            Assignment before = require(handle, id, by);
            Campaign campaign = campaign(handle, before);
            Instant now = clock.now(handle);
            campaign.requireOpenFor(Stage.ASSESSMENT, now);
            Assignment after = before.finished(now);
            List<String> open = open(handle, before, campaign);
            if (!open.isEmpty()) {
                throw unfinished(open);
            }
            change(handle, after, "assessment.finished", campaign, by);
            return after;
        });
    }

    /** Returns the lines a member must still score: base lines, and bonus lines that the applicant claims. */
    private List<String> open(Handle handle, Assignment assignment, Campaign campaign) {
        Set<String> claimed = Submitted.of(applications.latestSubmission(handle, assignment.applicationId()))
                .answers()
                .keySet();
        return Panel.alone(campaigns.rubric(campaign), campaign.rubric(), Panels.member(handle, assignment))
                .lines()
                .filter(line ->
                        line.state().isOpen() || (line.state() == State.NOT_CLAIMED && claimed.contains(line.code())))
                .map(LineScore::code)
                .toList();
    }

    /** Lets a member step aside (回避), with a reason.
     *  @throws Rejected if the sheet is not open or no reason is given */
    public Assignment decline(AssignmentId id, String reason, Visitor by) {
        if (reason.isBlank()) {
            Message message = Message.of("assessment.reason-missing");
            throw new Invalid("reason", message);
        }
        return storage.write(handle -> {
            Assignment before = require(handle, id, by);
            Assignment after = before.declined(reason.strip());
            change(handle, after, "assessment.declined", campaign(handle, before), by);
            return after;
        });
    }

    /** Opens a sheet again that was handed in; the organiser's to do.
     *  @throws Rejected if it is open or the application is decided */
    public Assignment reopen(AssignmentId id, Visitor by) {
        return storage.write(handle -> {
            Assignment before = load(handle, id);
            Assignment after = before.reopened();
            if (applications.load(handle, before.applicationId()).state() == ApplicationState.ASSESSED) {
                applications.move(
                        handle, before.applicationId(), ApplicationState.ADMITTED, "application.reopened", by);
            }
            change(handle, after, "assessment.reopened", campaign(handle, before), by);
            return after;
        });
    }

    /** Returns the panel's figures for an application once a member has it. */
    public Optional<PanelScore> score(ApplicationId id) {
        return storage.read(handle -> handle.attach(AssessmentDao.class).score(id));
    }

    /** Returns the panel's figures for every application of a campaign that has any. */
    public List<PanelScore> scores(CampaignId campaign) {
        return storage.read(handle -> handle.attach(AssessmentDao.class).scores(campaign));
    }

    /** Scores the panel of an application afresh from its sheets, inside somebody's unit of work. */
    public Result result(Handle handle, ApplicationId id) {
        Campaign campaign = campaigns.get(handle, applications.load(handle, id).campaignId());
        return Panel.together(campaigns.rubric(campaign), campaign.rubric(), Panels.members(handle, id));
    }

    private void change(Handle handle, Assignment after, String action, Campaign campaign, Visitor by) {
        if (handle.attach(AssessmentDao.class).update(after) != 1) {
            throw new IllegalStateException("assignment " + after.id().text() + " changed inside one unit of work");
        }
        Application application = applications.load(handle, after.applicationId());
        record(handle, by, action, application, after);
        PanelScore score = panels.refresh(handle, application, campaign);
        if (application.state() == ApplicationState.ADMITTED
                && score.members() > 0
                && score.finished() == score.members()) {
            applications.move(handle, application.id(), ApplicationState.ASSESSED, "application.assessed", by);
        }
    }

    private Campaign campaign(Handle handle, Assignment assignment) {
        return campaigns.get(
                handle, applications.load(handle, assignment.applicationId()).campaignId());
    }

    private static Assignment load(Handle handle, AssignmentId id) {
        return handle.attach(AssessmentDao.class)
                .find(id)
                .orElseThrow(() -> new NotFound(Message.of("assessment.not-found", id.text())));
    }

    private static Assignment require(Handle handle, AssignmentId id, Visitor by) {
        Assignment assignment = load(handle, id);
        if (!by.is(Role.ASSESSOR) || !assignment.accountId().equals(by.accountOrRefuse())) {
            throw new Forbidden(Message.of("assessment.not-yours"));
        }
        return assignment;
    }

    private static void refuse(String criterion, Result result) {
        result.problems().stream()
                .filter(problem -> problem.code().map(criterion::equals).orElse(false))
                .findFirst()
                .ifPresent(problem -> {
                    throw new Invalid(criterion, problem.message());
                });
    }

    private static Rejected unfinished(List<String> missing) {
        Map<String, Message> open = new LinkedHashMap<>();
        missing.forEach(code -> open.put(code, Message.of("assessment.line-open", code)));
        return new Invalid(open);
    }

    private void record(Handle handle, Visitor by, String action, Application application, Assignment assignment) {
        audit.record(
                handle,
                Chain.of(application.campaignId()),
                new Actor(by.accountOrRefuse()),
                action,
                Subject.of("assignment", assignment.id()),
                JsonText.of(Map.of(
                        "application", application.id().text(),
                        "account", assignment.accountId(),
                        "state", assignment.state(),
                        "reason", assignment.reason())));
    }
}
