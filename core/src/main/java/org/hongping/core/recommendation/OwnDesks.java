package org.hongping.core.recommendation;

import java.util.List;
import java.util.Optional;
import org.hongping.core.campaign.CampaignState;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaId;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.web.Visitor;

/** What an examiner's area has to do in all campaigns that are open. */
final class OwnDesks {
    private OwnDesks() {}

    /** Returns a desk for each campaign in which the area examines, the newest first. */
    static List<AreaDesk> of(RecommendationParts parts, Visitor by) {
        Optional<Area> area = by.area().map(AreaId::of).map(parts.areas()::get);
        AreaTree tree = parts.areas().tree();
        return area.stream()
                .flatMap(own -> parts.applications().campaigns().list(false).stream()
                        .filter(campaign -> campaign.state() == CampaignState.OPEN)
                        .filter(campaign -> campaign.chain().contains(own.level()))
                        .filter(campaign -> campaign.areaId()
                                .map(of -> touch(tree, of, own.id()))
                                .orElse(true))
                        .map(campaign -> parts.recommendations().desk(campaign.id(), by)))
                .toList();
    }

    /** Whether one of them lies in the other. */
    private static boolean touch(AreaTree tree, AreaId one, AreaId other) {
        return lies(tree, one, other) || lies(tree, other, one);
    }

    private static boolean lies(AreaTree tree, AreaId inner, AreaId outer) {
        return tree.path(inner).stream().anyMatch(area -> area.id().equals(outer));
    }
}
