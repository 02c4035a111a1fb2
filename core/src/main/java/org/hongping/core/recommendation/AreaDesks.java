package org.hongping.core.recommendation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.application.ApplicationState;
import org.hongping.core.campaign.Campaign;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.CampaignService;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaService;
import org.hongping.core.storage.Clock;
import org.hongping.core.web.Forbidden;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Role;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** Reads what areas have to examine, inside somebody's unit of work. */
final class AreaDesks {
    private final Clock clock;
    private final CampaignService campaigns;
    private final AreaService areas;

    AreaDesks(Clock clock, CampaignService campaigns, AreaService areas) {
        this.clock = clock;
        this.campaigns = campaigns;
        this.areas = areas;
    }

    /**
     * Returns what an area has to examine.
     *
     * @throws Rejected if there is no such campaign, or the area does not examine in it
     */
    AreaDesk desk(Handle handle, CampaignId id, Area area) {
        Campaign campaign = campaigns.get(handle, id, area.id());
        if (!campaign.isAnnounced() || !campaign.chain().contains(area.level())) {
            throw new NotFound(Message.of(
                    "recommendation.no-part", area.name(), campaign.text().title()));
        }
        RecommendationDao lists = handle.attach(RecommendationDao.class);
        String areaId = area.id().text();
        List<SealedList> sealed = lists.sealed(id, areaId);
        Map<ApplicationId, Opinion> opinions = new LinkedHashMap<>();
        lists.opinions(id, areaId, sealed.size() + 1).forEach(each -> opinions.put(each.applicationId(), each));
        Sorter sorter = new Sorter(area, opinions);
        lists.filed(id, areaId).forEach(sorter::take);
        return sorter.desk(campaign, lists.places(id, areaId), sealed, clock.now(handle));
    }

    /** Returns the area an examiner acts for. */
    Area ownArea(Handle handle, Visitor by) {
        if (!by.is(Role.EXAMINER)) {
            throw new Forbidden(Message.of("problem.not-your-role"));
        }
        return area(handle, AreaId.of(by.area().orElseThrow(() -> new Forbidden(Message.of("problem.not-your-role")))));
    }

    /** Returns an area. */
    Area area(Handle handle, AreaId id) {
        return areas.above(handle, id).values().stream()
                .filter(area -> area.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.text()));
    }

    /** Puts applications where an area looks for them. */
    private static final class Sorter {
        private final Area area;
        private final Map<ApplicationId, Opinion> opinions;
        private final Map<ApplicationId, Filed> here = new LinkedHashMap<>();
        private final List<Filed> waiting = new ArrayList<>();
        private final List<Filed> below = new ArrayList<>();
        private final List<Filed> passed = new ArrayList<>();
        private final List<Filed> out = new ArrayList<>();

        Sorter(Area area, Map<ApplicationId, Opinion> opinions) {
            this.area = area;
            this.opinions = opinions;
        }

        void take(Filed filed) {
            if (filed.isWith(area.level())) {
                here.put(filed.id(), filed);
                if (!isSpokenOf(filed)) {
                    waiting.add(filed);
                }
            } else if (filed.isBelow(area.level())) {
                below.add(filed);
            } else if (filed.state() == ApplicationState.NOT_RECOMMENDED
                    || filed.state() == ApplicationState.WITHDRAWN) {
                out.add(filed);
            } else {
                passed.add(filed);
            }
        }

        /** What was said of an earlier submission does not count for a later one. */
        private boolean isSpokenOf(Filed filed) {
            return Optional.ofNullable(opinions.get(filed.id()))
                    .filter(opinion -> filed.submittedAt()
                            .filter(moment -> opinion.givenAt().isBefore(moment))
                            .isEmpty())
                    .isPresent();
        }

        AreaDesk desk(Campaign campaign, Optional<Integer> places, List<SealedList> sealed, Instant now) {
            return new AreaDesk(
                    campaign,
                    area,
                    places,
                    waiting,
                    rows(Verdict.RECOMMENDED),
                    rows(Verdict.NOT_RECOMMENDED),
                    below,
                    passed,
                    out,
                    sealed,
                    now);
        }

        private List<AreaDesk.Row> rows(Verdict verdict) {
            return opinions.values().stream()
                    .filter(opinion -> opinion.verdict() == verdict)
                    .flatMap(opinion ->
                            Optional.ofNullable(here.get(opinion.applicationId())).filter(this::isSpokenOf).stream()
                                    .map(filed -> new AreaDesk.Row(filed, opinion)))
                    .toList();
        }
    }
}
