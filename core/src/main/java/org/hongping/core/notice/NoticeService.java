package org.hongping.core.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.registry.Estate;
import org.hongping.core.registry.Registry;
import org.hongping.core.result.Decision;
import org.hongping.core.result.Outcome;
import org.hongping.core.result.ResultService;
import org.hongping.core.rubric.ValueText;
import org.hongping.core.storage.Checksum;
import org.hongping.core.storage.Clock;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.hongping.rubric.Value;
import org.jdbi.v3.core.Handle;

/** Publishes what was decided and shows it to everybody. Safe for use by many threads. */
public final class NoticeService {
    private final Storage storage;
    private final Clock clock;
    private final Audit audit;
    private final CampaignService campaigns;
    private final ApplicationService applications;
    private final ResultService results;
    private final Registry register;

    /** Wires the service. */
    public NoticeService(
            Storage storage,
            Audit audit,
            CampaignService campaigns,
            ApplicationService applications,
            ResultService results,
            Registry register) {
        this.storage = storage;
        this.clock = storage.clock();
        this.audit = audit;
        this.campaigns = campaigns;
        this.applications = applications;
        this.results = results;
        this.register = register;
    }

    /** Returns what a campaign shows to the public now. */
    public Optional<Publication> of(CampaignId campaign) {
        return storage.read(handle ->
                handle.attach(PublicationDao.class).of(campaign).stream().findFirst());
    }

    /** Returns what every campaign shows to the public now, newest first. */
    public List<Publication> newest() {
        return storage.read(handle -> handle.attach(PublicationDao.class).newest());
    }

    /** Publishes the decisions taken in a campaign so far; an earlier notice stays beside it.
     *  @throws Conflict if nothing was decided in favour
     *  @throws Invalid if no contact is named or the notice would end before it begins */
    public Publication publish(CampaignId id, Instant closesAt, String contact, Visitor by) {
        if (contact.isBlank()) {
            throw new Invalid("contact", Message.of("notice.contact-missing"));
        }
        AreaTree areas = register.areas().tree();
        return storage.write(handle -> {
            Instant now = clock.now(handle);
            if (!closesAt.isAfter(now)) {
                throw new Invalid("closesAt", Message.of("notice.ends-too-early"));
            }
            Campaign campaign = campaigns.get(handle, id);
            List<Value> rows = rows(handle, campaign, areas);
            if (rows.isEmpty()) {
                throw new Conflict(
                        Message.of("notice.nothing-decided", campaign.text().title()));
            }
            String body = ValueText.write(body(campaign, rows));
            PublicationDao publications = handle.attach(PublicationDao.class);
            Publication publication = new Publication(
                    id,
                    publications.of(id).size() + 1,
                    body,
                    Checksum.of(body),
                    now,
                    closesAt,
                    contact.strip(),
                    by.accountOrRefuse());
            publications.insert(publication);
            audit.record(
                    handle,
                    Chain.of(id),
                    new Actor(by.accountOrRefuse()),
                    "notice.published",
                    Subject.of("campaign", id),
                    JsonText.of(Map.of("number", publication.number(), "checksum", publication.checksum())));
            return publication;
        });
    }

    private List<Value> rows(Handle handle, Campaign campaign, AreaTree areas) {
        List<Value> rows = new ArrayList<>();
        for (Decision decision : results.decisions(handle, campaign.id())) {
            if (decision.outcome() == Outcome.CONFERRED) {
                rows.add(row(handle, decision, areas));
            }
        }
        return rows;
    }

    private Value row(Handle handle, Decision decision, AreaTree areas) {
        Application application = applications.load(handle, decision.applicationId());
        Estate estate = register.estates().load(handle, application.estateId());
        Map<String, Value> row = new LinkedHashMap<>();
        row.put("estate", Value.text(estate.name()));
        row.put("area", Value.text(areas.where(estate.details().areaId())));
        row.put(
                "enterprise",
                Value.text(register.enterprises()
                        .load(handle, application.enterpriseId())
                        .name()));
        row.put("base", Value.text(decision.base()));
        row.put("bonus", Value.text(decision.bonus()));
        row.put("total", Value.text(decision.total()));
        row.put("checksum", Value.text(decision.shortChecksum()));
        return new Value.Fields(row);
    }

    private static Value body(Campaign campaign, List<Value> rows) {
        Map<String, Value> body = new LinkedHashMap<>();
        body.put("title", Value.text(campaign.text().title()));
        body.put("host", Value.text(campaign.text().host()));
        body.put("basis", Value.text(campaign.text().basis()));
        body.put("rubric", Value.text(campaign.rubric().id().text()));
        body.put("edition", Value.text(campaign.rubric().edition()));
        body.put("rubricDigest", Value.text(campaign.rubric().rubricDigest()));
        body.put("rows", new Value.Items(rows));
        return new Value.Fields(body);
    }
}
