package org.hongping.core.seal;

import java.time.Instant;
import java.util.List;
import org.hongping.core.evidence.Evidence;

/**
 * A sealed sheet as it came back (盖章件).
 *
 * @param id its name for good
 * @param file the scan or photograph
 * @param broughtAt when
 * @param broughtBy by whose account
 * @param pages what each page was read to be
 */
public record SealedScan(ScanId id, Evidence file, Instant broughtAt, String broughtBy, List<ScanPage> pages) {
    /** Copies the pages. */
    public SealedScan {
        pages = List.copyOf(pages);
    }
}
