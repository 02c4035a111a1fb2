package org.hongping.core.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.campaign.Numbers;
import org.hongping.core.campaign.Turnout;
import org.hongping.core.registry.Area;
import org.hongping.core.registry.AreaLevel;
import org.hongping.core.registry.AreaService;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.storage.Storage;

/** Counts applications for the boards of campaigns. Safe for use by many threads. */
public final class ApplicationTurnout implements Turnout {
    private final Storage storage;
    private final AreaService areas;

    /** Counts what this storage keeps, by these areas. */
    public ApplicationTurnout(Storage storage, AreaService areas) {
        this.storage = storage;
        this.areas = areas;
    }

    @Override
    public Map<CampaignId, Numbers> byCampaign() {
        Map<CampaignId, Numbers> all = new LinkedHashMap<>();
        storage.read(handle -> handle.attach(TurnoutDao.class).byCampaign())
                .forEach(row -> all.merge(row.campaignId(), numbers(row.state(), row.applications()), Numbers::plus));
        return all;
    }

    @Override
    public List<District> byDistrict(CampaignId campaign) {
        Map<String, Numbers> found = new LinkedHashMap<>();
        storage.read(handle -> handle.attach(TurnoutDao.class).byDistrict(campaign))
                .forEach(row -> found.merge(row.districtId(), numbers(row.state(), row.applications()), Numbers::plus));
        List<District> districts = new ArrayList<>();
        for (AreaTree.Branch branch : areas.tree().branches()) {
            Area area = branch.area();
            if (area.level() == AreaLevel.DISTRICT) {
                districts.add(
                        new District(area.name(), found.getOrDefault(area.id().text(), Numbers.NONE)));
            }
        }
        if (found.containsKey("")) {
            districts.add(new District("", found.getOrDefault("", Numbers.NONE)));
        }
        return List.copyOf(districts);
    }

    private static Numbers numbers(ApplicationState state, int count) {
        return switch (state) {
            case DRAFT -> new Numbers(count, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            case SUBMITTED -> new Numbers(0, count, 0, 0, 0, 0, 0, 0, 0, 0);
            case RETURNED -> new Numbers(0, 0, count, 0, 0, 0, 0, 0, 0, 0);
            case RECOMMENDED -> new Numbers(0, 0, 0, count, 0, 0, 0, 0, 0, 0);
            case NOT_RECOMMENDED -> new Numbers(0, 0, 0, 0, count, 0, 0, 0, 0, 0);
            case ADMITTED -> new Numbers(0, 0, 0, 0, 0, count, 0, 0, 0, 0);
            case ASSESSED -> new Numbers(0, 0, 0, 0, 0, 0, count, 0, 0, 0);
            case CONFERRED -> new Numbers(0, 0, 0, 0, 0, 0, 0, count, 0, 0);
            case NOT_CONFERRED -> new Numbers(0, 0, 0, 0, 0, 0, 0, 0, count, 0);
            case WITHDRAWN -> new Numbers(0, 0, 0, 0, 0, 0, 0, 0, 0, count);
        };
    }
}
