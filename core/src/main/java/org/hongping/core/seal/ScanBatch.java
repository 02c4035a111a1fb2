package org.hongping.core.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.campaign.CampaignId;
import org.hongping.core.evidence.Evidence;

/**
 * Many sealed forms scanned in one go (批量扫描).
 *
 * @param id its name for good
 * @param campaignId the campaign they belong to
 * @param file as it came
 * @param broughtAt when
 * @param broughtBy by whose account
 * @param state how far its reading is
 * @param read how many pages are read so far
 * @param pages where each of its pages went
 */
public record ScanBatch(
        BatchId id,
        CampaignId campaignId,
        Evidence file,
        Instant broughtAt,
        String broughtBy,
        BatchState state,
        int read,
        List<BatchPage> pages) {
    /** Copies the pages. */
    public ScanBatch {
        pages = List.copyOf(pages);
    }

    /**
     * A page of a batch.
     *
     * @param page from 1
     * @param code what its QR code says; empty text if none was found
     * @param applicationId the application it went to; empty while it waits for matching by hand
     * @param entrant name of who stands; empty while it waits
     */
    public record BatchPage(int page, String code, Optional<String> applicationId, Optional<String> entrant) {
        /** Says whether it waits for matching by hand. */
        public boolean isWaiting() {
            return applicationId.isEmpty();
        }

        /** Says whether it carries a code all the same, of something it could not go to. */
        public boolean isOdd() {
            return isWaiting() && !code.isEmpty();
        }
    }

    /** Returns the pages that wait for matching by hand. */
    public List<BatchPage> waiting() {
        return pages.stream().filter(BatchPage::isWaiting).toList();
    }

    /** Returns the pages that went to an application. */
    public List<BatchPage> matched() {
        return pages.stream().filter(page -> !page.isWaiting()).toList();
    }

    /** Returns how many applications got pages. */
    public long applications() {
        return matched().stream().map(BatchPage::applicationId).distinct().count();
    }
}
