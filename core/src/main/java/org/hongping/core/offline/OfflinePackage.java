package org.hongping.core.offline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hongping.core.application.ApplicationId;
import org.hongping.core.campaign.CampaignId;

/**
 * A package that was brought in (离线申报包).
 *
 * @param id its name for good
 * @param campaignId the campaign it is for
 * @param applicationId the draft it went into; empty if nothing was taken
 * @param fileName as whoever brought it calls it
 * @param sha256 digest of its bytes in hexadecimal
 * @param state what came of it
 * @param pieces how many fields, answers and files were put in
 * @param broughtAt when
 * @param broughtBy by whose account
 * @param findings what must be mended
 */
public record OfflinePackage(
        PackageId id,
        CampaignId campaignId,
        Optional<ApplicationId> applicationId,
        String fileName,
        String sha256,
        PackageState state,
        int pieces,
        Instant broughtAt,
        String broughtBy,
        List<PackageFinding> findings) {
    /** Copies the findings. */
    public OfflinePackage {
        findings = List.copyOf(findings);
    }

    /** Says whether the workbook can be had with the findings written in. */
    public boolean isMarked() {
        return findings.stream().anyMatch(finding -> finding.row() > 0);
    }
}
