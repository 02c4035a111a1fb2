package org.hongping.core.campaign;

import java.util.List;
import java.util.Map;

/** How many applications campaigns have; told by whoever keeps the applications. */
public interface Turnout {

    /** Returns the numbers of every campaign that has any application. */
    Map<CampaignId, Numbers> byCampaign();

    /** Returns the numbers of a campaign by district, districts without any application among them. */
    List<District> byDistrict(CampaignId campaign);

    /**
     * A district and its numbers.
     *
     * @param name its name; blank for estates that lie in no district
     * @param numbers its applications
     */
    record District(String name, Numbers numbers) {}
}
