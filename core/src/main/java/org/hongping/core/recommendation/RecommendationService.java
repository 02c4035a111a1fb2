package org.hongping.core.recommendation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongping.core.application.Application;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationService;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.application.StandingOpinion;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaService;
import org.hongping.core.storage.Checksum;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Preliminary review on the way up. Safe for use by many threads. */
public final class RecommendationService {
    private static final int LONGEST_WORDS = 500;

    private final Storage storage;
    private final Audit audit;
    private final CampaignService campaigns;
    private final ApplicationService applications;
    private final AreaService areas;
    private final AreaDesks desks;

    /** Wires the service. */
    public RecommendationService(
            Storage storage,
            Audit audit,
            CampaignService campaigns,
            ApplicationService applications,
            AreaService areas) {
        this.storage = storage;
        this.audit = audit;
        this.campaigns = campaigns;
        this.applications = applications;
        this.areas = areas;
        this.desks = new AreaDesks(storage.clock(), campaigns, areas);
    }

    /**
     * Returns what the visitor's area has to examine.
     *
     * @throws Rejected if there is no such campaign, or the area does not examine in it
     */
    public AreaDesk desk(CampaignId campaign, Visitor by) {
        return storage.read(handle -> desks.desk(handle, campaign, desks.ownArea(handle, by)));
    }

    /**
     * Returns what an area has to examine, for the host and for whoever looks after that area.
     *
     * @throws Rejected if there is no such campaign or area, or it is not for this visitor to see
     */
    public AreaDesk desk(CampaignId campaign, AreaId area, Visitor by) {
        return storage.read(handle -> {
            boolean inside = by.area()
                    .filter(own -> areas.holds(handle, AreaId.of(own), area))
                    .isPresent();
            if (!by.is(Role.ORGANISER) && !inside) {
                throw new Forbidden(Message.of("recommendation.area-elsewhere"));
            }
            return desks.desk(handle, campaign, desks.area(handle, area));
        });
    }

    /** Returns every area that examines in a campaign and has anything to examine, in the order of the tree. */
    public List<AreaDesk> desks(CampaignId id) {
        Campaign campaign = campaigns.get(id);
        return areas.tree().branches().stream()
                .map(branch -> branch.area())
                .filter(area -> campaign.chain().contains(area.level()))
                .map(area -> storage.read(handle -> desks.desk(handle, id, area)))
                .filter(desk -> !desk.isEmpty() || desk.places().isPresent())
                .toList();
    }

    /**
     * Returns what the visitor's area says of an application on its open list.
     *
     * @throws Rejected if there is no such application, or it is not for this visitor to see
     */
    public StandingOpinion standing(ApplicationId id, Visitor by) {
        return storage.read(handle -> {
            Application application = applications.require(handle, id, by);
            return StandingOpinion.of(
                    handle, application, desks.ownArea(handle, by).id().text());
        });
    }

    /**
     * Puts an application on the open list of the visitor's area, the recommended at its end, or changes what is said.
     *
     * @param basedOn version of what was said before, see {@link #standing}
     * @return what is said now
     * @throws Stale if something else is said by now; it tells both
     * @throws Rejected if it is not this visitor's to examine now, or a reason is lacking
     */
    public StandingOpinion say(ApplicationId id, Verdict verdict, String words, Version basedOn, Visitor by) {
        String said = words.strip();
        if (said.length() > LONGEST_WORDS) {
            throw new Invalid(
                    "words",
                    Message.of(
                            "recommendation.words-long",
                            Integer.toString(said.length()),
                            Integer.toString(LONGEST_WORDS)));
        }
        if (verdict == Verdict.NOT_RECOMMENDED && said.isEmpty()) {
            throw new Invalid("words", Message.of("recommendation.words-missing"));
        }
        return storage.write(handle -> {
            Application application = requireAtLevel(handle, id, by);
            AreaDesk desk = desks.desk(handle, application.campaignId(), desks.ownArea(handle, by));
            StandingOpinion.of(handle, application, desk.area().id().text())
                    .mustBe(basedOn, Map.of("verdict", verdict.name(), "words", said));
            RecommendationDao lists = handle.attach(RecommendationDao.class);
            Optional<AreaDesk.Row> before = desk.recommended().stream()
                    .filter(row -> row.filed().id().equals(id))
                    .findFirst();
            Optional<Integer> place = verdict == Verdict.RECOMMENDED
                    ? before.flatMap(row -> row.opinion().place())
                            .or(() -> Optional.of(desk.recommended().size() + 1))
                    : Optional.empty();
            Opinion opinion = opinion(handle, desk, id, verdict, place, said, by);
            lists.remove(id, opinion.areaId(), opinion.listNumber());
            lists.insert(opinion);
            closeRanks(handle, application.campaignId(), by);
            record(handle, by, "recommendation.said", application, Map.of("verdict", verdict.name(), "words", said));
            return StandingOpinion.of(handle, application, opinion.areaId());
        });
    }

    /**
     * Takes an application off the open list; it waits for an opinion again.
     *
     * @throws Rejected if it is not this visitor's to examine now
     */
    public void unsay(ApplicationId id, Visitor by) {
        storage.change(handle -> {
            Application application = requireAtLevel(handle, id, by);
            AreaDesk desk = desks.desk(handle, application.campaignId(), desks.ownArea(handle, by));
            handle.attach(RecommendationDao.class).remove(id, desk.area().id().text(), desk.number());
            closeRanks(handle, application.campaignId(), by);
            record(handle, by, "recommendation.unsaid", application, Map.of());
        });
    }

    /**
     * Puts the recommended of the open list into another order.
     *
     * @param order every one of them, once
     * @throws Rejected if it is not exactly what is on the list, somebody changed the list since, or the window is closed
     */
    public void order(CampaignId id, List<ApplicationId> order, Version basedOn, Visitor by) {
        storage.change(handle -> {
            AreaDesk desk = desks.desk(handle, id, desks.ownArea(handle, by));
            requireOpen(desk);
            basedOn.mustBe(desk.version());
            Set<ApplicationId> listed =
                    desk.recommended().stream().map(row -> row.filed().id()).collect(Collectors.toSet());
            if (order.size() != listed.size() || !listed.equals(Set.copyOf(order))) {
                throw new Conflict(Message.of("recommendation.list-changed"));
            }
            renumber(handle, desk, order, by);
            record(handle, by, "recommendation.ordered", desk, Map.of("order", texts(order)));
        });
    }

    /**
     * Seals the open list with its scan: the recommended go up, the others are left out. What it says is frozen.
     *
     * @throws Rejected if somebody waits for an opinion, it holds more than there are places, nothing is on it, or the
     *     window is closed
     */
    public SealedList seal(CampaignId id, EvidenceId scan, Visitor by) {
        return storage.write(handle -> {
            AreaDesk desk = desks.desk(handle, id, desks.ownArea(handle, by));
            requireSealable(desk);
            String document = JsonText.of(content(desk)).text();
            SealedList list = new SealedList(
                    id,
                    desk.area().id().text(),
                    desk.number(),
                    document,
                    Checksum.of(document),
                    scan,
                    storage.clock().now(handle),
                    by.accountOrRefuse());
            handle.attach(RecommendationDao.class).insert(list);
            record(handle, by, "recommendation.sealed", desk, Map.of("checksum", list.checksum()));
            desk.recommended()
                    .forEach(row -> applications.pass(
                            handle, row.filed().id(), desk.area().level(), by));
            desk.others()
                    .forEach(row -> applications.decline(
                            handle, row.filed().id(), row.opinion().words(), by));
            return list;
        });
    }

    /** Returns what was said of an application on its way up, the first first; the open lists left out. */
    public List<Opinion> sealedOpinions(Application application) {
        return storage.read(handle -> {
            RecommendationDao lists = handle.attach(RecommendationDao.class);
            List<SealedList> sealed = lists.sealed(application.campaignId());
            return lists.opinions(application.id()).stream()
                    .filter(opinion -> sealed.stream()
                            .anyMatch(list ->
                                    list.areaId().equals(opinion.areaId()) && list.number() == opinion.listNumber()))
                    .toList();
        });
    }

    private static void requireSealable(AreaDesk desk) {
        requireOpen(desk);
        if (!desk.hasList()) {
            throw new Conflict(Message.of("recommendation.nothing-to-seal"));
        }
        if (!desk.waiting().isEmpty()) {
            throw new Conflict(Message.of(
                    "recommendation.still-waiting",
                    Integer.toString(desk.waiting().size())));
        }
        if (desk.left().filter(left -> left < 0).isPresent()) {
            throw new Conflict(Message.of(
                    "recommendation.too-many",
                    Integer.toString(desk.places().orElseThrow()),
                    Integer.toString(desk.spent() + desk.recommended().size())));
        }
    }

    private static void requireOpen(AreaDesk desk) {
        desk.campaign().requireOpenFor(desk.stage(), desk.now());
    }

    static SealedList.Content content(AreaDesk desk) {
        return new SealedList.Content(
                desk.campaign().text().title(),
                desk.area().name(),
                desk.number(),
                desk.places().map(String::valueOf).orElse(""),
                Stream.concat(desk.recommended().stream(), desk.others().stream())
                        .map(RecommendationService::entry)
                        .toList());
    }

    private static SealedList.Entry entry(AreaDesk.Row row) {
        Filed filed = row.filed();
        return new SealedList.Entry(
                filed.id().text(),
                row.opinion().place().orElse(0),
                filed.entrantName(),
                filed.areaName(),
                filed.enterpriseName(),
                filed.selfTotal().orElse(""),
                row.opinion().words());
    }

    private Application requireAtLevel(Handle handle, ApplicationId id, Visitor by) {
        Application application = applications.requireForExaminer(handle, id, by);
        if (application.state() != ApplicationState.SUBMITTED
                || application.level().isEmpty()) {
            throw new Conflict(
                    Message.of("application.not-to-examine", application.state().word()));
        }
        return application;
    }

    /** What left the list or changed its mind leaves no gap. */
    private void closeRanks(Handle handle, CampaignId campaign, Visitor by) {
        AreaDesk desk = desks.desk(handle, campaign, desks.ownArea(handle, by));
        renumber(
                handle,
                desk,
                desk.recommended().stream().map(row -> row.filed().id()).toList(),
                by);
    }

    private void renumber(Handle handle, AreaDesk desk, List<ApplicationId> order, Visitor by) {
        RecommendationDao lists = handle.attach(RecommendationDao.class);
        Map<ApplicationId, Opinion> known = desk.recommended().stream()
                .collect(Collectors.toMap(row -> row.filed().id(), AreaDesk.Row::opinion));
        int place = 0;
        for (ApplicationId id : order) {
            place++;
            Opinion before = Optional.ofNullable(known.get(id)).orElseThrow();
            if (!before.place().equals(Optional.of(place))) {
                lists.remove(id, before.areaId(), before.listNumber());
                lists.insert(opinion(handle, desk, id, Verdict.RECOMMENDED, Optional.of(place), before.words(), by));
            }
        }
    }

    private Opinion opinion(
            Handle handle,
            AreaDesk desk,
            ApplicationId id,
            Verdict verdict,
            Optional<Integer> place,
            String words,
            Visitor by) {
        Instant now = storage.clock().now(handle);
        String area = desk.area().id().text();
        return new Opinion(id, area, desk.number(), verdict, place, words, now, by.accountOrRefuse());
    }

    private static String texts(List<ApplicationId> ids) {
        return ids.stream().map(ApplicationId::text).collect(Collectors.joining(" "));
    }

    private void record(Handle handle, Visitor by, String action, Application about, Map<String, String> payload) {
        audit.record(
                handle,
                Chain.of(about.campaignId()),
                new Actor(by.accountOrRefuse()),
                action,
                Subject.of("application", about.id()),
                JsonText.of(payload));
    }

    private void record(Handle handle, Visitor by, String action, AreaDesk desk, Map<String, String> more) {
        Map<String, String> payload = new LinkedHashMap<>(more);
        payload.put("area", desk.area().id().text());
        payload.put("number", Integer.toString(desk.number()));
        audit.record(
                handle,
                Chain.of(desk.campaign().id()),
                new Actor(by.accountOrRefuse()),
                action,
                Subject.of("campaign", desk.campaign().id()),
                JsonText.of(payload));
    }
}
