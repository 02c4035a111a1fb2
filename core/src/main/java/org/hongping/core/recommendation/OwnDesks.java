package org.hongping.core.recommendation;

import java.util.List;
import java.util.Optional;
import org.hongping.core.campaign.CampaignState;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaId;
import org.hongping.core.web.Visitor;

/** What an examiner's area has to do in all campaigns that are open. */
final class OwnDesks {
    private OwnDesks() {}

    /** Returns a desk for each campaign in which the area examines, the newest first. */
    static List<AreaDesk> of(RecommendationParts parts, Visitor by) {
        Optional<Area> area = by.area().map(AreaId::of).map(parts.areas()::get);
        return area.stream()
                .flatMap(own -> parts.applications().campaigns().list(false).stream()
                        .filter(campaign -> campaign.state() == CampaignState.OPEN)
                        .filter(campaign -> campaign.chain().contains(own.level()))
                        .map(campaign -> parts.recommendations().desk(campaign.id(), by)))
                .toList();
    }
}
