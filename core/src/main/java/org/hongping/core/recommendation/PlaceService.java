package org.hongping.core.recommendation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaService;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Stale;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** How many each area may recommend (推荐名额). Safe for use by many threads. */
public final class PlaceService {
    private final Storage storage;
    private final Audit audit;
    private final CampaignService campaigns;
    private final AreaDesks desks;

    /** Wires the service. */
    public PlaceService(Storage storage, Audit audit, CampaignService campaigns, AreaService areas) {
        this.storage = storage;
        this.audit = audit;
        this.campaigns = campaigns;
        this.desks = new AreaDesks(storage.clock(), campaigns, areas);
    }

    /** Returns how many each area may recommend; areas without a limit are absent. */
    public Map<AreaId, Integer> of(CampaignId id) {
        return storage.read(handle -> of(handle, id));
    }

    /** Returns which places these are: the same places are the same version. */
    public static Version version(Map<AreaId, Integer> places) {
        Map<String, Integer> sorted = new TreeMap<>();
        places.forEach((area, number) -> sorted.put(area.text(), number));
        return Version.ofContent(sorted.toString());
    }

    private static Map<AreaId, Integer> of(Handle handle, CampaignId id) {
        Map<AreaId, Integer> places = new LinkedHashMap<>();
        handle.attach(RecommendationDao.class)
                .places(id)
                .forEach(place -> places.put(AreaId.of(place.areaId()), place.places()));
        return places;
    }

    /**
     * Says how many each area may recommend; areas that are not named have no limit.
     *
     * @param basedOn the places that were read, see {@link #version}
     * @throws Stale if others stand by now
     * @throws Rejected if the campaign is over, an area does not examine in it or has recommended more already
     */
    public void set(CampaignId id, Map<AreaId, Integer> places, Version basedOn, Visitor by) {
        storage.change(handle -> {
            Campaign campaign = campaigns.get(handle, id);
            if (campaign.isOver()) {
                throw new Conflict(
                        Message.of("campaign.already-over", campaign.text().title()));
            }
            basedOn.mustBe(version(of(handle, id)));
            RecommendationDao lists = handle.attach(RecommendationDao.class);
            places.forEach((area, number) -> mustSuffice(handle, campaign, area, number));
            lists.clearPlaces(id);
            Map<String, Integer> written = new LinkedHashMap<>();
            places.forEach((area, number) -> {
                lists.insert(id, new RecommendationDao.Place(area.text(), number));
                written.put(area.text(), number);
            });
            audit.record(
                    handle,
                    Chain.of(id),
                    new Actor(by.accountOrRefuse()),
                    "recommendation.places",
                    Subject.of("campaign", id),
                    JsonText.of(Map.of("places", written)));
        });
    }

    private void mustSuffice(Handle handle, Campaign campaign, AreaId id, int number) {
        AreaDesk desk = desks.desk(handle, campaign.id(), desks.area(handle, id));
        if (number < desk.spent()) {
            throw new Invalid(
                    id.text(),
                    Message.of(
                            "recommendation.places-spent",
                            desk.area().name(),
                            Integer.toString(number),
                            Integer.toString(desk.spent())));
        }
    }
}
