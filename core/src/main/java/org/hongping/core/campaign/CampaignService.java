package org.hongping.core.campaign;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.EnterpriseId;
import org.hongping.core.registry.Entrant;
import org.hongping.core.registry.EntrantChoice;
import org.hongping.core.registry.EntrantKind;
import org.hongping.core.registry.EstateId;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Slice;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.hongping.rubric.Status;
import org.jdbi.v3.core.Handle;

/** Opens, changes and closes campaigns. Safe for use by many threads. */
public final class CampaignService {
    /** Comes after every id. */
    private static final String END = "~";

    private final Storage storage;
    private final Clock clock;
    private final Audit audit;
    private final Rubrics rubrics;
    private final Ids ids;

    /** Wires the service. */
    public CampaignService(Storage storage, Audit audit, Rubrics rubrics, Ids ids) {
        this.storage = storage;
        this.clock = storage.clock();
        this.audit = audit;
        this.rubrics = rubrics;
        this.ids = ids;
    }

    /**
     * Returns a campaign.
     *
     * @throws Rejected if there is no such campaign
     */
    public Campaign get(CampaignId id) {
        return storage.read(handle -> load(handle, id));
    }

    /** Reads a campaign inside somebody's unit of work.
     *  @throws Rejected if there is no such campaign */
    public Campaign get(Handle handle, CampaignId id) {
        return load(handle, id);
    }

    /** Reads a campaign as who stands in it sees it: with the later ends granted to it.
     *  @throws Rejected if there is no such campaign */
    public Campaign get(Handle handle, CampaignId id, Entrant entrant) {
        List<ExtensionDao.Later> granted = handle.attach(ExtensionDao.class)
                .forApplicant(
                        id,
                        entrant.areaId().map(AreaId::text).orElse(""),
                        entrant.estateId().map(EstateId::text).orElse(""),
                        entrant.enterpriseId().map(EnterpriseId::text).orElse(""));
        return load(handle, id).extended(later(granted));
    }

    /** Reads a campaign as who stands in it sees it: with the later ends granted to it.
     *  @throws Rejected if there is no such campaign */
    public Campaign get(CampaignId id, Entrant entrant) {
        return storage.read(handle -> get(handle, id, entrant));
    }

    /** Reads a campaign as an area sees it: with the later ends granted to it.
     *  @throws Rejected if there is no such campaign */
    public Campaign get(Handle handle, CampaignId id, AreaId area) {
        return load(handle, id).extended(later(handle.attach(ExtensionDao.class).forArea(id, area.text())));
    }

    private static Map<Stage, Instant> later(List<ExtensionDao.Later> rows) {
        Map<Stage, Instant> later = new EnumMap<>(Stage.class);
        rows.forEach(row -> later.put(row.stage(), row.closesAt()));
        return later;
    }

    /** Returns all campaigns, newest first; drafts only when asked for. */
    public List<Campaign> list(boolean withDrafts) {
        return storage.read(handle -> {
            CampaignDao campaigns = handle.attach(CampaignDao.class);
            List<CampaignRow> rows = withDrafts ? campaigns.all() : campaigns.allAnnounced();
            return whole(campaigns, rows);
        });
    }

    /** Returns the revision a campaign is locked to, also when its bundle is gone.
     *  @throws Rejected if nothing is known of it */
    public InstalledRubric rubric(Campaign campaign) {
        String digest = campaign.rubric().rubricDigest();
        return rubrics.withDigest(digest)
                .orElseThrow(() -> new Conflict(Message.of(
                        "campaign.rubric-absent", campaign.rubric().id().text(), digest)));
    }

    /** Says whether the bundle a campaign is locked to is there. */
    public boolean isServed(Campaign campaign) {
        return rubrics.isServed(campaign.rubric().rubricDigest());
    }

    /** Returns the revision a campaign is locked to, if anything is known of it. */
    public Optional<InstalledRubric> rubricIfThere(Campaign campaign) {
        return rubrics.withDigest(campaign.rubric().rubricDigest());
    }

    /** Returns a page of campaigns, newest first; what was never announced only when asked for. */
    public Slice<Campaign> page(Optional<CampaignState> state, boolean withDrafts, Cursor cursor) {
        List<Campaign> found = storage.read(handle -> {
            CampaignDao campaigns = handle.attach(CampaignDao.class);
            String wanted = state.map(CampaignState::name).orElse("");
            String before = cursor.after().orElse(END);
            return whole(campaigns, campaigns.page(before, wanted, withDrafts ? 1 : 0, cursor.limit() + 1));
        });
        return Slice.of(found, cursor, campaign -> campaign.id().text());
    }

    /**
     * Returns a page of the campaigns a visitor finds in lists, newest first: an organiser of the city all, one of a
     * district those of its area, everybody else what was announced.
     */
    public Slice<Campaign> page(Optional<CampaignState> state, Visitor by, Cursor cursor) {
        if (!by.is(Role.ORGANISER) || by.area().isEmpty()) {
            return page(state, by.is(Role.ORGANISER), cursor);
        }
        List<Campaign> found = storage.read(handle -> {
            CampaignDao campaigns = handle.attach(CampaignDao.class);
            String wanted = state.map(CampaignState::name).orElse("");
            String before = cursor.after().orElse(END);
            return whole(campaigns, campaigns.pageWithin(by.area().orElseThrow(), before, wanted, cursor.limit() + 1));
        });
        return Slice.of(found, cursor, campaign -> campaign.id().text());
    }

    /** Says whether a campaign is that of an area, or of one inside it; one of the whole city is of none. */
    public boolean liesWithin(CampaignId id, AreaId area) {
        return storage.read(handle -> handle.attach(CampaignDao.class).liesWithin(area.text(), id));
    }

    /** Returns the name of the area a campaign is for; empty for the whole city. */
    public Optional<String> areaOf(Campaign campaign) {
        return storage.read(handle -> handle.attach(CampaignDao.class).areaOf(campaign.id()));
    }

    /** Says whether the organiser runs the campaign: of the city, or of its area. */
    public boolean isRunBy(Campaign campaign, Visitor by) {
        return by.is(Role.ORGANISER)
                && by.area()
                        .map(area -> liesWithin(campaign.id(), AreaId.of(area)))
                        .orElse(true);
    }

    /** Says whether those of a place may apply in the campaign, inside somebody's unit of work. */
    public boolean takes(Handle handle, Campaign campaign, AreaId place) {
        return campaign.areaId()
                .map(area -> handle.attach(CampaignDao.class).holds(area.text(), place))
                .orElse(true);
    }

    /** Says whether its rubric judges such; one that is not installed any more judges nobody. */
    public boolean judges(Campaign campaign, EntrantKind kind, Optional<AreaLevel> level) {
        return rubricIfThere(campaign)
                .filter(revision -> kind.isJudged(revision.rubric().subjects(), level))
                .isPresent();
    }

    /** Returns the announced campaigns whose filing is open, newest first. */
    public List<Campaign> filing(Instant now) {
        return list(false).stream()
                .filter(campaign -> campaign.isOpenFor(Stage.FILING, now))
                .toList();
    }

    /** Says whether one of these may stand in a campaign: it judges such, and it is held where they lie. */
    public boolean takes(Campaign campaign, EntrantChoice choice) {
        return judges(campaign, choice.ref().kind(), choice.level())
                && (campaign.areaId().isEmpty() || storage.read(handle -> takes(handle, campaign, choice.placeId())));
    }

    /** Returns the campaigns that are open now, the oldest first. */
    public List<Campaign> open() {
        return storage.read(handle -> {
            CampaignDao campaigns = handle.attach(CampaignDao.class);
            return whole(campaigns, campaigns.open());
        });
    }

    /** Returns the moment by which windows open and close. */
    public Instant now() {
        return storage.read(clock::now);
    }

    /** Says how many campaigns that are not over are locked to a revision. */
    public int pinning(String rubricDigest) {
        return storage.read(handle -> handle.attach(CampaignDao.class).pinning(rubricDigest));
    }

    /** Drafts a campaign on an installed revision.
     *  @throws Rejected if the revision is not installed or a reading is not on offer */
    public Campaign create(CampaignPlan plan, Visitor by) {
        RubricPin pin = pin(plan);
        return storage.write(handle -> {
            Instant now = clock.now(handle);
            Campaign campaign = new Campaign(
                    CampaignId.of(ids.next()),
                    plan.text(),
                    pin,
                    CampaignState.DRAFT,
                    plan.windows(),
                    1,
                    now,
                    Optional.empty(),
                    by.area().map(AreaId::of));
            CampaignDao campaigns = handle.attach(CampaignDao.class);
            campaigns.insert(CampaignRow.of(campaign), by.accountOrRefuse());
            campaign.windows().forEach(window -> campaigns.addWindow(campaign.id(), window));
            record(handle, by, "campaign.created", campaign, payload(campaign, ""));
            return campaign;
        });
    }

    /** Rewrites a draft.
     *  @throws Rejected if it is no draft any more or somebody else changed it meanwhile */
    public Campaign rewrite(CampaignId id, int version, CampaignPlan plan, Visitor by) {
        RubricPin pin = pin(plan);
        return change(
                id,
                version,
                by,
                "campaign.rewritten",
                "",
                (campaign, now) -> campaign.rewritten(plan.text(), pin, plan.windows()));
    }

    /** Opens a draft: from here on the rubric is locked.
     *  @throws Rejected if it is no draft, lacks a window, or its rubric is an outline or not installed */
    public Campaign open(CampaignId id, int version, Visitor by) {
        return change(id, version, by, "campaign.opened", "", (campaign, now) -> {
            requireServed(campaign);
            if (rubric(campaign).status() == Status.OUTLINE) {
                throw new Conflict(
                        Message.of("campaign.outline", rubric(campaign).title()));
            }
            return campaign.opened(now);
        });
    }

    /** Moves one window, with a reason.
     *  @throws Rejected if the campaign is over or no reason is given */
    public Campaign moveWindow(CampaignId id, int version, StageWindow window, String reason, Visitor by) {
        requireReason(reason);
        return storage.write(handle -> {
            new Version(version).mustBe(new Version(load(handle, id).version()));
            Campaign after = changed(handle, id, (campaign, now) -> campaign.withWindow(window));
            Map<String, Object> payload = new LinkedHashMap<>(payload(after, reason));
            payload.put("stage", window.stage());
            payload.put("opensAt", window.opensAt().toString());
            payload.put("closesAt", window.closesAt().toString());
            record(handle, by, "campaign.window-moved", after, payload);
            return after;
        });
    }

    /** Locks an open campaign to another revision, inside somebody's unit of work; its readings stay as they are.
     *  @throws Rejected if it is not open, or a reading is not on offer */
    public Campaign relock(Handle handle, CampaignId id, InstalledRubric other, String reason, Visitor by) {
        return change(
                handle,
                id,
                by,
                "campaign.relocked",
                reason,
                (campaign, now) ->
                        campaign.relocked(RubricPin.of(other, campaign.rubric().interpretations())));
    }

    /** Closes an open campaign.
     *  @throws Rejected if it is not open */
    public Campaign close(CampaignId id, int version, Visitor by) {
        return change(id, version, by, "campaign.closed", "", (campaign, now) -> campaign.closed());
    }

    /** Calls a campaign off, with a reason.
     *  @throws Rejected if it is over or no reason is given */
    public Campaign cancel(CampaignId id, int version, String reason, Visitor by) {
        requireReason(reason);
        return change(id, version, by, "campaign.cancelled", reason, (campaign, now) -> campaign.cancelled());
    }

    /** A move of a campaign at a moment. */
    @FunctionalInterface
    private interface Step {
        Campaign take(Campaign before, Instant now);
    }

    private Campaign change(CampaignId id, int version, Visitor by, String action, String reason, Step step) {
        return storage.write(handle -> {
            new Version(version).mustBe(new Version(load(handle, id).version()));
            return change(handle, id, by, action, reason, step);
        });
    }

    private Campaign change(Handle handle, CampaignId id, Visitor by, String action, String reason, Step step) {
        Campaign after = changed(handle, id, step);
        record(handle, by, action, after, payload(after, reason));
        return after;
    }

    private Campaign changed(Handle handle, CampaignId id, Step step) {
        Campaign after = step.take(load(handle, id), clock.now(handle));
        CampaignDao campaigns = handle.attach(CampaignDao.class);
        if (campaigns.update(CampaignRow.of(after)) != 1) {
            throw new IllegalStateException("campaign " + id.text() + " changed inside one unit of work");
        }
        campaigns.clearWindows(id);
        after.windows().forEach(window -> campaigns.addWindow(id, window));
        return after;
    }

    private void requireServed(Campaign campaign) {
        if (!isServed(campaign)) {
            RubricPin pin = campaign.rubric();
            throw new Conflict(Message.of("campaign.rubric-absent", pin.id().text(), pin.rubricDigest()));
        }
    }

    private RubricPin pin(CampaignPlan plan) {
        InstalledRubric revision = rubrics.withDigest(plan.rubricDigest())
                .filter(known -> rubrics.isServed(known.rubricDigest()))
                .orElseThrow(() -> new Invalid("rubric", Message.of("campaign.no-such-rubric", plan.rubricDigest())));
        if (plan.text().sealedForm() && revision.rubric().form().isEmpty()) {
            throw new Invalid("sealedForm", Message.of("campaign.no-form-to-seal", revision.title()));
        }
        return RubricPin.of(revision, plan.interpretations());
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Invalid("reason", Message.of("campaign.reason-missing"));
        }
    }

    private static List<Campaign> whole(CampaignDao campaigns, List<CampaignRow> rows) {
        return rows.stream().map(row -> row.with(campaigns.windows(row.id()))).toList();
    }

    private static Campaign load(Handle handle, CampaignId id) {
        CampaignDao campaigns = handle.attach(CampaignDao.class);
        return campaigns
                .find(id)
                .orElseThrow(() -> new NotFound(Message.of("campaign.not-found", id.text())))
                .with(campaigns.windows(id));
    }

    private static Map<String, Object> payload(Campaign campaign, String reason) {
        return Map.of(
                "title",
                campaign.text().title(),
                "state",
                campaign.state(),
                "reason",
                reason,
                "rubricDigest",
                campaign.rubric().rubricDigest());
    }

    private void record(Handle handle, Visitor by, String action, Campaign campaign, Map<String, Object> payload) {
        audit.record(
                handle,
                Chain.of(campaign.id()),
                new Actor(by.accountOrRefuse()),
                action,
                Subject.of("campaign", campaign.id()),
                JsonText.of(payload));
    }
}
