package org.hongping.core.recommendation;

import java.time.Instant;
import java.util.List;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.EvidenceId;
import org.hongping.core.storage.JsonText;

/**
 * A list of recommendations as it was sealed (推荐汇总表); it never changes.
 *
 * @param campaignId the campaign
 * @param areaId the area that recommends
 * @param number which of its lists, from 1
 * @param document what it says, as JSON
 * @param checksum SHA-256 of the document
 * @param scan the sealed sheet as it came back
 * @param sealedAt when
 * @param sealedBy by whose account
 */
public record SealedList(
        CampaignId campaignId,
        String areaId,
        int number,
        String document,
        String checksum,
        EvidenceId scan,
        Instant sealedAt,
        String sealedBy) {

    /** Returns the first characters of the checksum, which people compare (核对码). */
    public String shortChecksum() {
        return checksum.substring(0, 8);
    }

    /** Returns what it says. */
    public Content content() {
        return new JsonText(document).as(Content.class);
    }

    /**
     * What a list says.
     *
     * @param campaign title of the campaign
     * @param area name of the area
     * @param number which of its lists
     * @param places how many it may recommend; empty text if there is no limit
     * @param rows the recommended in their order, then the others
     */
    public record Content(String campaign, String area, int number, String places, List<Entry> rows) {
        /** Copies the rows. */
        public Content {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A line of a list.
     *
     * @param application its id
     * @param place among the recommended; 0 for one that is not
     * @param estate name of the estate
     * @param area where it lies
     * @param enterprise name of the enterprise
     * @param selfTotal total of the self-assessment; blank if there is none
     * @param words the opinion
     */
    public record Entry(
            String application,
            int place,
            String estate,
            String area,
            String enterprise,
            String selfTotal,
            String words) {}
}
