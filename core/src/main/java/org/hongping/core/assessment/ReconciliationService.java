package org.hongping.core.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.Criteria;
import org.hongping.core.audit.Audit;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Criterion;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.LineScore;
import org.hongping.rubric.exact.Exact;
import org.jdbi.v3.core.Handle;

/** A panel talks again about the lines its members differ on, and about no other. Safe for use by many threads. */
public final class ReconciliationService {
    private final Storage storage;
    private final CampaignService campaigns;
    private final ApplicationService applications;
    private final AssessmentService assessments;
    private final Reconciling reconciling;

    /** Wires it. */
    public ReconciliationService(
            Storage storage,
            Audit audit,
            CampaignService campaigns,
            ApplicationService applications,
            AssessmentService assessments) {
        this.storage = storage;
        this.campaigns = campaigns;
        this.applications = applications;
        this.assessments = assessments;
        reconciling = new Reconciling(campaigns, applications, audit, storage.clock());
    }

    /**
     * What another member says to a line, without a name.
     *
     * @param points decimal text
     * @param reason in their words; blank for none
     */
    public record Voice(String points, String reason) {}

    /**
     * What a member sees of a reconciliation.
     *
     * @param reconciliation with the lines of the member's own body
     * @param said whether the member has said the last word
     * @param others what the others say, by code of the line, the lowest first
     */
    public record Talk(Reconciliation reconciliation, boolean said, Map<String, List<Voice>> others) {
        /** Returns what the others say to a line. */
        public List<Voice> of(String code) {
            return others.getOrDefault(code, List.of());
        }
    }

    /** Opens what a member may see: the others' points on their lines in question, once all sheets are in.
     *  @throws NotFound if there is nothing to talk about for the member's body
     *  @throws org.hongping.core.web.Rejected if the sheet is somebody else's, or is not handed in */
    public Talk talk(AssignmentId id, Visitor by) {
        return storage.read(handle -> {
            Reconciliation open = own(handle, id, by);
            Map<String, List<Voice>> others = new java.util.LinkedHashMap<>();
            for (Sheet sheet : assessments.sheets(handle, open.applicationId())) {
                boolean other = !sheet.assignment().id().equals(id);
                if (other && sheet.assignment().state() == AssignmentState.FINISHED) {
                    lines(sheet, open)
                            .forEach(line -> voice(sheet, line)
                                    .ifPresent(voice -> others.computeIfAbsent(line.code(), code -> new ArrayList<>())
                                            .add(voice)));
                }
            }
            others.values().forEach(voices -> voices.sort(Comparator.comparing(voice -> Exact.of(voice.points()))));
            boolean said =
                    handle.attach(ReconciliationDao.class).words(open.id()).contains(id);
            return new Talk(open, said, others);
        });
    }

    /** Changes a member's answer to one of the lines.
     *  @throws StaleScore if it was changed since
     *  @throws org.hongping.core.web.Rejected if the line is not in question, or the member has said the last word */
    public AssessmentService.SavedScore reconsider(
            AssignmentId id, String key, Value.Fields answer, int expected, Visitor by) {
        return storage.write(handle -> {
            Reconciliation open = own(handle, id, by);
            if (!open.keys().contains(key)) {
                throw new Forbidden(Message.of("reconcile.not-in-question", key));
            }
            requireNotSaid(handle, open, id);
            return assessments.reconsider(handle, id, key, answer, expected, by);
        });
    }

    /** Takes a member's last word; after everybody's the group is closed, unless they still differ too much. */
    public Reconciliation conclude(AssignmentId id, Visitor by) {
        return storage.write(handle -> {
            Reconciliation open = own(handle, id, by);
            requireNotSaid(handle, open, id);
            Instant now = storage.clock().now(handle);
            ReconciliationDao dao = handle.attach(ReconciliationDao.class);
            dao.say(open.id(), id, now);
            Application application = applications.load(handle, open.applicationId());
            Campaign campaign = campaigns.get(handle, application.campaignId());
            reconciling.record(handle, "reconciliation.said", application, Map.of("round", open.round()), by);
            List<AssignmentId> words = dao.words(open.id());
            List<String> keys = open(handle, application.id()).keys();
            boolean all = reconciling.asked(handle, application, campaign, keys).stream()
                    .allMatch(member -> words.contains(member.id()));
            if (all && reconciling.apart(handle, application, campaign).isEmpty()) {
                reconciling.close(handle, application, open, "", by);
            }
            return latest(handle, application.id()).orElseThrow().only(open.keys());
        });
    }

    /**
     * Opens one by hand, for an application all of whose sheets are in.
     *
     * @param codes lines to talk about
     * @throws Conflict if the application is not assessed
     */
    public Reconciliation begin(ApplicationId id, List<String> codes, String reason, Visitor by) {
        return storage.write(handle -> {
            Application application = applications.load(handle, id);
            if (application.state() != ApplicationState.ASSESSED) {
                throw new Conflict(
                        Message.of("reconcile.not-assessed", application.state().word()));
            }
            Campaign campaign = campaigns.get(handle, application.campaignId());
            List<String> keys = Criteria.of(reconciling.rubric(campaign)).stream()
                    .filter(line -> codes.contains(line.code()))
                    .map(Criterion::answerKey)
                    .distinct()
                    .toList();
            if (reconciling.asked(handle, application, campaign, keys).isEmpty()) {
                throw new Invalid("lines", Message.of("reconcile.no-lines"));
            }
            applications.move(handle, id, ApplicationState.ADMITTED, "application.reopened", by);
            return reconciling.open(handle, application, keys, reason, by);
        });
    }

    /** Closes one although members may still differ; the panel's figures stand as they are.
     *  @throws NotFound if none is open */
    public void close(ApplicationId id, String outcome, Visitor by) {
        storage.change(handle -> {
            Application application = applications.load(handle, id);
            reconciling.close(handle, application, open(handle, id), outcome, by);
        });
    }

    /**
     * How far a reconciliation is.
     *
     * @param reconciliation which
     * @param asked members whose word is wanted
     * @param said members who have said it
     * @param apart lines on which they still differ too much
     */
    public record Standing(Reconciliation reconciliation, int asked, int said, List<String> apart) {}

    /** Returns how far the latest one is, for the office; empty if there was none. */
    public Optional<Standing> standing(ApplicationId id) {
        return storage.read(handle -> latest(handle, id).map(latest -> {
            Application application = applications.load(handle, id);
            Campaign campaign = campaigns.get(handle, application.campaignId());
            return new Standing(
                    latest,
                    reconciling
                            .asked(handle, application, campaign, latest.keys())
                            .size(),
                    handle.attach(ReconciliationDao.class).words(latest.id()).size(),
                    reconciling.apart(handle, application, campaign));
        }));
    }

    /** Returns the sheets of the visitor's that wait for their word. */
    public List<AssignmentId> waiting(Visitor by) {
        return storage.read(handle -> handle.attach(ReconciliationDao.class).waitingFor(by.accountOrRefuse()).stream()
                .map(Reconciliation::of)
                .flatMap(open -> waiting(handle, open, by.accountOrRefuse()).stream())
                .map(Assignment::id)
                .toList());
    }

    private List<Assignment> waiting(Handle handle, Reconciliation open, String account) {
        Application application = applications.load(handle, open.applicationId());
        Campaign campaign = campaigns.get(handle, application.campaignId());
        List<AssignmentId> words = handle.attach(ReconciliationDao.class).words(open.id());
        return reconciling.asked(handle, application, campaign, open.keys()).stream()
                .filter(sheet -> sheet.state() == AssignmentState.FINISHED && !words.contains(sheet.id()))
                .filter(sheet -> sheet.accountId().equals(account) || Teams.isIn(handle, sheet.id(), account))
                .toList();
    }

    /** Opens what goes on about a member's own sheet, with the lines of their body alone. */
    private Reconciliation own(Handle handle, AssignmentId id, Visitor by) {
        Sheet sheet = assessments.sheet(handle, id, by);
        Reconciliation open = open(handle, sheet.assignment().applicationId());
        if (sheet.assignment().state() == AssignmentState.DECLINED) {
            throw new Forbidden(Message.of("assessment.stepped-aside-yourself"));
        }
        if (sheet.assignment().state() == AssignmentState.OPEN) {
            throw new Forbidden(Message.of("assessment.blind-at"));
        }
        List<String> keys =
                lines(sheet, open).stream().map(Criterion::answerKey).distinct().toList();
        if (keys.isEmpty()) {
            throw new NotFound(Message.of("reconcile.not-for-you"));
        }
        return open.only(keys);
    }

    private static List<Criterion> lines(Sheet sheet, Reconciliation open) {
        return sheet.own().stream()
                .filter(line -> open.keys().contains(line.answerKey()))
                .toList();
    }

    private static Optional<Voice> voice(Sheet sheet, Criterion line) {
        String reason = sheet.line(line)
                .map(said -> said.answer().fields().get("reason"))
                .map(said -> said instanceof Value.Text text ? text.text() : "")
                .orElse("");
        return sheet.result()
                .line(line.code())
                .flatMap(LineScore::points)
                .map(points -> new Voice(points.text(), reason));
    }

    private static Reconciliation open(Handle handle, ApplicationId id) {
        return handle.attach(ReconciliationDao.class)
                .open(id)
                .map(Reconciliation::of)
                .orElseThrow(() -> new NotFound(Message.of("reconcile.none-open")));
    }

    private static Optional<Reconciliation> latest(Handle handle, ApplicationId id) {
        return handle.attach(ReconciliationDao.class).of(id).stream()
                .findFirst()
                .map(Reconciliation::of);
    }

    private static void requireNotSaid(Handle handle, Reconciliation open, AssignmentId id) {
        if (handle.attach(ReconciliationDao.class).words(open.id()).contains(id)) {
            throw new Conflict(Message.of("reconcile.said-already"));
        }
    }
}
