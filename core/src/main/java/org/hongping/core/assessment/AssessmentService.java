package org.hongping.core.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.audit.Audit;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.evidence.Evidence;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountService;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.Result;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands out assignments, takes scores and keeps the panel's figures. Safe for use by many threads. */
public final class AssessmentService {
    private static final Logger LOG = LoggerFactory.getLogger(AssessmentService.class);

    private final Storage storage;
    private final CampaignService campaigns;
    private final ApplicationService applications;
    private final AccountService accounts;
    private final Sheets sheets;
    private final Panels panels;
    private final Assigning assigning;
    private final Handouts handouts;
    private final Scoring scoring;
    private final Blindness blindness;

    /** Wires the service. */
    public AssessmentService(
            Storage storage,
            Audit audit,
            CampaignService campaigns,
            ApplicationService applications,
            AccountService accounts) {
        this.storage = storage;
        this.campaigns = campaigns;
        this.applications = applications;
        this.accounts = accounts;
        blindness = new Blindness(storage);
        panels = new Panels(campaigns, applications, storage.clock());
        AssignmentMoves moves = new AssignmentMoves(
                audit, applications, panels, new Reconciling(campaigns, applications, audit, storage.clock()));
        sheets = new Sheets(campaigns, applications);
        assigning = new Assigning(campaigns, applications, sheets, panels, moves, storage.clock());
        handouts = new Handouts(storage, applications, accounts, assigning);
        OpenPanels open = new OpenPanels(storage, campaigns, applications, sheets);
        scoring = new Scoring(campaigns, applications, open, sheets, panels, moves, storage.clock());
    }

    /**
     * A score that was saved.
     *
     * @param line what stands now
     * @param sheet the member's sheet with it
     * @param revision what it is scored by
     */
    public record SavedScore(ScoredLine line, Sheet sheet, InstalledRubric revision) {
        /** Returns the member's own figures. */
        public Result result() {
            return sheet.result();
        }
    }

    /**
     * Gives members of a body an admitted application to score; who has it already keeps it.
     *
     * @param body id of the body; of a joint body with its party, {@code locality/street}
     * @throws Rejected if the application is not with the assessors, the rubric knows no such body, or a member must
     *     not score it; then nothing is handed out
     */
    public List<Assignment> assign(ApplicationId id, String body, List<String> members, Visitor by) {
        return assign(id, body, members, Mode.EACH, by);
    }

    /**
     * Gives members of a body an admitted application to score, each for themselves or all on one sheet.
     *
     * @throws Rejected as {@link #assign(ApplicationId, String, List, Visitor)}
     */
    public List<Assignment> assign(ApplicationId id, String body, List<String> members, Mode mode, Visitor by) {
        return handouts.whole(id, Body.parse(body), members, mode, by);
    }

    /**
     * Gives members of a body many applications of a campaign to score; what must not be is left out and named.
     *
     * @throws Rejected if one is not the campaign's, then nothing is handed out; if the rubric knows no such body or an
     *     account is no assessor's
     */
    public Handout assignAll(
            CampaignId campaign, List<ApplicationId> ids, String body, List<String> members, Mode mode, Visitor by) {
        return handouts.all(campaign, ids, Body.parse(body), members, mode, by);
    }

    /**
     * Gives each application to the members named for it; what must not be is left out and named.
     *
     * @throws Rejected if the rubric knows no such body or an account is no assessor's
     */
    public Handout assignEach(Map<ApplicationId, List<String>> wanted, Body body, Visitor by) {
        return handouts.each(wanted, body, by);
    }

    /** Hands a row of a sheet out, inside somebody's unit of work. */
    Handout hand(Handle handle, AssignmentRow row, Visitor by) {
        return assigning.hand(handle, row.application(), row.body(), row.members(), row.mode(), by);
    }

    /** Returns which of these could be given an application, inside somebody's unit of work. */
    List<Account> fit(Handle handle, ApplicationId id, Body body, List<Account> members) {
        return assigning.fit(handle, applications.load(handle, id), body, members);
    }

    /** Returns why an application cannot be given to some of these, inside somebody's unit of work. */
    List<Handout.Refused> refusals(Handle handle, ApplicationId id, Body body, List<Account> members) {
        return assigning.refusals(handle, applications.load(handle, id), body, members);
    }

    /** Returns what keeps those who still score from what others gave. */
    public Blindness blindness() {
        return blindness;
    }

    /** Returns who scores an application, in the order it was handed out. */
    public List<Assignment> assignments(ApplicationId id) {
        return storage.read(handle -> handle.attach(AssessmentDao.class).of(id));
    }

    /** Returns a sheet of an application.
     *  @throws NotFound if there is none, or it is another application's */
    public Assignment assignment(ApplicationId id, AssignmentId wanted) {
        return assignments(id).stream()
                .filter(known -> known.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("assessment.not-found", wanted.text())));
    }

    /** Returns who scores these applications, in the order it was handed out. */
    public List<Assignment> assignments(List<ApplicationId> ids) {
        return ids.isEmpty()
                ? List.of()
                : storage.read(handle -> handle.attach(AssessmentDao.class).ofAll(ids));
    }

    /** Returns how far each member is with a campaign. */
    public List<Workload> workloads(CampaignId campaign) {
        return storage.read(handle -> handle.attach(AssessmentDao.class).workloads(campaign));
    }

    /** Returns the admitted applications of a campaign that nobody of the body scores yet. */
    public List<ApplicationId> withoutMember(CampaignId campaign, Body body) {
        return storage.read(handle -> handle.attach(AssessmentDao.class).withoutMember(campaign, body));
    }

    /** Returns a member's own sheet.
     *  @throws Rejected if there is none or it is somebody else's */
    public Sheet sheet(AssignmentId id, Visitor by) {
        return storage.read(handle -> sheet(handle, id, by));
    }

    /** Reads a member's own sheet inside somebody's unit of work.
     *  @throws Rejected if there is none or it is somebody else's */
    Sheet sheet(Handle handle, AssignmentId id, Visitor by) {
        Assignment assignment = AssignmentMoves.requireOwn(handle, id, by);
        Campaign campaign = campaigns.get(
                handle, applications.load(handle, assignment.applicationId()).campaignId());
        return sheets.read(handle, assignment, campaign);
    }

    /** Returns the sheets of all members of an application who have not stepped aside, for those who may see all. */
    public List<Sheet> sheets(ApplicationId id) {
        return storage.read(handle -> sheets(handle, id));
    }

    /** Reads the sheets of all members inside somebody's unit of work. */
    List<Sheet> sheets(Handle handle, ApplicationId id) {
        Campaign campaign = campaigns.get(handle, applications.load(handle, id).campaignId());
        return sheets.all(handle, id, campaign);
    }

    /** Saves many lines of a sheet inside somebody's unit of work, which must fail if anything is refused. */
    Scoring.Outcome saveAll(Handle handle, AssignmentId id, Map<String, Scoring.Sent> sent, Visitor by) {
        return scoring.saveAll(handle, id, sent, by);
    }

    /** Reads where the application of an assignment stands, inside somebody's unit of work. */
    ApplicationState state(Handle handle, Assignment assignment) {
        return applications.load(handle, assignment.applicationId()).state();
    }

    /** Reads the campaign of an assignment inside somebody's unit of work. */
    Campaign campaign(Handle handle, Assignment assignment) {
        return campaigns.get(
                handle, applications.load(handle, assignment.applicationId()).campaignId());
    }

    /** Changes a line of a sheet that is handed in, inside somebody's unit of work. */
    SavedScore reconsider(
            Handle handle, AssignmentId id, String criterion, Value.Fields answer, int expected, Visitor by) {
        return scoring.reconsider(handle, id, criterion, answer, expected, by);
    }

    /**
     * Saves a member's answer to one line; an answer without content clears it, the same answer again changes nothing.
     *
     * @param criterion answer key of the line
     * @param expected version the writer saw, 0 for none
     * @throws StaleScore if it was changed since
     * @throws Rejected if the sheet is not theirs, not open, its window is closed or the answer does not fit
     */
    public SavedScore save(AssignmentId id, String criterion, Value.Fields answer, int expected, Visitor by) {
        return storage.write(handle -> scoring.save(handle, id, criterion, answer, expected, by));
    }

    /**
     * Saves a member's answer to one line, as {@link #save}; what came of it is told once it is kept.
     *
     * @param code code of the line
     */
    CompletableFuture<SavedScore> saveLine(AssignmentId id, String code, Scoring.Sent sent, Visitor by) {
        Optional<Ahead> ahead = scoring.ahead(id, code, sent);
        return storage.submitAhead(handle -> scoring.saveLine(handle, id, code, sent, ahead, by));
    }

    /**
     * Saves many lines of a member's sheet, or none if one of them is refused.
     *
     * @param sent by code of the line
     * @param making makes what is told of the sheet as it is then, and may do so in vain
     * @return that, once it is kept; a {@link StaleScore} if one of the lines was changed since; what {@link #save}
     *     refuses, with every line that does not fit
     */
    <R> CompletableFuture<R> saveSheet(
            AssignmentId id, Map<String, Scoring.Sent> sent, Visitor by, Function<SavedSheet, R> making) {
        return storage.submitAhead(handle -> scoring.saveSheet(handle, id, sent, by), making);
    }

    /** A sheet that was saved, and what it is scored by. */
    record SavedSheet(Sheet sheet, InstalledRubric revision) {}

    /** Hands a sheet in; the last one handed in completes the assessment of the application.
     *  @throws Rejected if a line is open or the window is closed */
    public Assignment finish(AssignmentId id, Visitor by) {
        return storage.write(handle -> scoring.finish(handle, id, by));
    }

    /** Lets a member step aside (回避), with a reason.
     *  @throws Rejected if the sheet is not open or no reason is given */
    public Assignment decline(AssignmentId id, String reason, Visitor by) {
        String why = reason(reason);
        return storage.write(handle -> scoring.decline(handle, id, why, by));
    }

    /** Lets a member step aside inside somebody's unit of work. */
    Assignment decline(Handle handle, AssignmentId id, String reason, Visitor by) {
        return scoring.decline(handle, id, reason, by);
    }

    /**
     * Takes a sheet from a member who must not have it (代为回避), also one that was handed in; a team goes on without
     * them, any other sheet waits for somebody who goes on with it.
     *
     * @param application whose sheet it is
     * @param account the member; blank for the keeper of the sheet
     * @throws Rejected if there is no such sheet or member, they stepped aside before, or no reason is given
     */
    public Assignment setAside(ApplicationId application, AssignmentId id, String account, String reason, Visitor by) {
        String why = reason(reason);
        return storage.write(handle -> {
            Assignment before = AssignmentMoves.load(handle, id);
            String member = account.isBlank() ? before.accountId() : account;
            if (!before.applicationId().equals(application)
                    || !(before.accountId().equals(member) || Teams.isIn(handle, id, member))) {
                throw new NotFound(Message.of("assessment.not-found", id.text()));
            }
            Assignment open = before.state() == AssignmentState.FINISHED ? assigning.reopen(handle, id, by) : before;
            return scoring.setAside(handle, open, member, why, by);
        });
    }

    /** Returns every account, whatever it may do now. */
    List<Account> everybody() {
        return accounts.all();
    }

    /** Opens a sheet again that was handed in or stepped aside from; the organiser's to do.
     *  @throws Rejected if it is open, or the application is decided or was taken back */
    public Assignment reopen(AssignmentId id, Visitor by) {
        return storage.write(handle -> assigning.reopen(handle, id, by));
    }

    /** Lets another member go on with a sheet that was stepped aside from; what was typed in it is kept.
     *  @throws Rejected if it was not stepped aside from, somebody went on with it, or they must not have it */
    public Assignment handOn(AssignmentId id, String account, Visitor by) {
        Account to = assessors(List.of(account)).get(0);
        return storage.write(handle -> assigning.handOn(handle, id, to, by));
    }

    /** Returns what the page of a panel shows beside its sheets. */
    PanelBoard board(ApplicationId id, Map<String, List<Evidence>> signed) {
        List<Account> all = accounts.all().stream()
                .filter(account -> account.enabled() && account.is(Role.ASSESSOR))
                .toList();
        return storage.read(handle -> {
            Application application = applications.load(handle, id);
            Campaign campaign = campaigns.get(handle, application.campaignId());
            return new PanelBoards(handle, panels, assigning)
                    .of(application, campaign, sheets(handle, id), all, signed);
        });
    }

    /** Returns the applications of a campaign that wait for somebody who scores what all members abstain from. */
    public List<UnheardPanel> unheard(CampaignId id) {
        return storage.read(handle -> panels.unheard(handle, campaigns.get(handle, id)));
    }

    /** Returns the panel's figures for an application once a member has it. */
    public Optional<PanelScore> score(ApplicationId id) {
        return storage.read(handle -> handle.attach(AssessmentDao.class).score(id));
    }

    /** Returns the panel's figures for every application of a campaign that has any. */
    public List<PanelScore> scores(CampaignId campaign) {
        return storage.read(handle -> handle.attach(AssessmentDao.class).scores(campaign));
    }

    /** Makes the figures of every panel and sheet of a campaign afresh, inside somebody's unit of work. */
    public void refresh(Handle handle, Campaign campaign) {
        for (PanelScore score : handle.attach(AssessmentDao.class).scores(campaign.id())) {
            refresh(handle, applications.load(handle, score.applicationId()), campaign);
        }
    }

    /** Makes the figures of the panel of an application afresh, if it has one, inside somebody's unit of work. */
    public void refreshPanel(Handle handle, Application application) {
        if (handle.attach(AssessmentDao.class).score(application.id()).isPresent()) {
            panels.refresh(handle, application, campaigns.get(handle, application.campaignId()));
        }
    }

    private void refresh(Handle handle, Application application, Campaign campaign) {
        panels.refresh(handle, application, campaign);
        sheets.all(handle, application.id(), campaign).forEach(sheet -> Sheets.keepFigures(handle, sheet));
    }

    /** Makes the figures that a crash left to be made; call it before anybody reads. */
    public void catchUp() {
        for (ApplicationId id :
                storage.read(handle -> handle.attach(DuePanelDao.class).all())) {
            try {
                storage.change(handle -> {
                    Application application = applications.load(handle, id);
                    refresh(handle, application, campaigns.get(handle, application.campaignId()));
                    handle.attach(DuePanelDao.class).delete(id);
                });
            } catch (RuntimeException failure) {
                LOG.error("The figures of the panel of {} cannot be made", id.text(), failure);
            }
        }
    }

    /** Scores the panel of an application afresh from its sheets. */
    public Result result(ApplicationId id) {
        return storage.read(handle -> result(handle, id));
    }

    /** Scores the panel of an application afresh from its sheets, inside somebody's unit of work. */
    public Result result(Handle handle, ApplicationId id) {
        Application application = applications.load(handle, id);
        return panels.result(handle, application, campaigns.get(handle, application.campaignId()));
    }

    /** Returns the accounts of assessors.
     *  @throws Invalid if one is none, or none is named */
    List<Account> assessors(List<String> ids) {
        return handouts.assessors(ids);
    }

    private static String reason(String text) {
        if (text.isBlank()) {
            throw new Invalid("reason", Message.of("assessment.reason-missing"));
        }
        return text.strip();
    }
}
