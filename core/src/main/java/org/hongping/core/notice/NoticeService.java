package org.hongping.core.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.registry.AreaService;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.rubric.InstalledRubric;
import org.hongping.core.storage.Checksum;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Visitor;
import org.hongping.core.workday.HolidayService;
import org.hongping.core.workday.WorkCalendar;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Publishes what was decided and shows it to everybody. Safe for use by many threads. */
public final class NoticeService {
    /** A checksum as pages and paper show it. */
    private static final int SHORT = 8;

    private final Storage storage;
    private final Clock clock;
    private final Audit audit;
    private final CampaignService campaigns;
    private final AreaService areas;
    private final HolidayService holidays;

    /** Wires the service. */
    public NoticeService(
            Storage storage, Audit audit, CampaignService campaigns, AreaService areas, HolidayService holidays) {
        this.storage = storage;
        this.clock = storage.clock();
        this.audit = audit;
        this.campaigns = campaigns;
        this.areas = areas;
        this.holidays = holidays;
    }

    /** Returns which days people work. */
    WorkCalendar calendar() {
        return holidays.calendar();
    }

    /** Returns everything a campaign has shown to the public, newest first. */
    public List<Publication> of(CampaignId campaign) {
        return storage.read(handle -> handle.attach(PublicationDao.class).of(campaign));
    }

    /** Returns what every campaign shows to the public now, newest first. */
    public List<Publication> newest() {
        return storage.read(handle -> handle.attach(PublicationDao.class).newest());
    }

    /**
     * Returns what a campaign showed under a number.
     *
     * @throws NotFound if it showed nothing
     */
    public Publication get(CampaignId campaign, int number) {
        return of(campaign).stream()
                .filter(publication -> publication.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("notice.not-found")));
    }

    /** Returns the time by which notices run. */
    public Instant now() {
        return storage.read(clock::now);
    }

    /** Returns the estates that would stand on a notice published now. */
    public List<NoticeRow> rows(CampaignId campaign) {
        AreaTree tree = areas.tree();
        return storage.read(handle -> rows(handle, campaigns.get(handle, campaign), tree));
    }

    /** Publishes the decisions taken in a campaign so far; an earlier notice stays beside it.
     *  @throws Conflict if nothing was decided in favour
     *  @throws Invalid if the notice would end before it begins */
    public Publication publish(CampaignId id, NoticePlan plan, Visitor by) {
        AreaTree tree = areas.tree();
        WorkCalendar calendar = calendar();
        return storage.write(handle -> {
            Instant now = clock.now(handle);
            Instant closesAt = plan.closesAt(now, calendar);
            if (!closesAt.isAfter(now)) {
                throw new Invalid("lastDay", Message.of("notice.ends-too-early"));
            }
            Campaign campaign = campaigns.get(handle, id);
            List<NoticeRow> rows = rows(handle, campaign, tree);
            if (rows.isEmpty()) {
                throw new Conflict(
                        Message.of("notice.nothing-decided", campaign.text().title()));
            }
            PublicationDao publications = handle.attach(PublicationDao.class);
            int number = publications.of(id).size() + 1;
            Notice notice = notice(number, now, closesAt, plan, campaign, campaigns.rubric(campaign), rows);
            String body = JsonText.of(notice).text();
            Publication publication =
                    new Publication(id, number, body, Checksum.of(body), now, closesAt, by.accountOrRefuse());
            publications.insert(publication);
            audit.record(
                    handle,
                    Chain.of(id),
                    new Actor(by.accountOrRefuse()),
                    "notice.published",
                    Subject.of("campaign", id),
                    JsonText.of(Map.of("number", number, "checksum", publication.checksum())));
            return publication;
        });
    }

    private List<NoticeRow> rows(Handle handle, Campaign campaign, AreaTree areas) {
        boolean deducts = !campaigns.rubric(campaign).rubric().deductions().isEmpty();
        return handle.attach(ProposedDao.class).of(campaign.id()).stream()
                .map(proposed -> new NoticeRow(
                        proposed.entrant(),
                        areas.where(proposed.areaId()),
                        proposed.enterprise(),
                        proposed.base(),
                        proposed.bonus(),
                        Optional.of(proposed.deductions()).filter(points -> deducts),
                        proposed.total(),
                        proposed.checksum().substring(0, SHORT)))
                .toList();
    }

    private static Notice notice(
            int number,
            Instant now,
            Instant closesAt,
            NoticePlan plan,
            Campaign campaign,
            InstalledRubric rubric,
            List<NoticeRow> rows) {
        return new Notice(
                number,
                now,
                closesAt,
                campaign.text().title(),
                campaign.text().host(),
                campaign.text().basis(),
                rubric.id().text(),
                rubric.title(),
                rubric.edition(),
                rubric.rubricDigest(),
                plan.days(),
                plan.contact(),
                rows);
    }
}
