package org.hongping.core.evidence;

import java.time.Instant;

/**
 * A file somebody brought as evidence.
 *
 * @param id its name for good
 * @param sha256 digest of its bytes in hexadecimal; two pieces with equal bytes share one stored file
 * @param fileName name it was brought under
 * @param mediaType what it is by content
 * @param size bytes
 * @param pages pages that can be shown as pictures, 0 when it can only be downloaded
 * @param uploadedBy account that brought it
 * @param uploadedAt when
 */
public record Evidence(
        EvidenceId id,
        String sha256,
        String fileName,
        String mediaType,
        long size,
        int pages,
        String uploadedBy,
        Instant uploadedAt) {
    /** Says whether its pages can be shown as pictures. */
    public boolean isShowable() {
        return pages > 0;
    }
}
