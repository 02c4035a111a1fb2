package org.hongping.core.evidence;

import java.time.Instant;
import java.util.Locale;

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

    /** Returns its size for people, for example {@code 820 KB} or {@code 3.4 MB}. */
    public String readableSize() {
        long kilobytes = Math.max(1, size / 1024);
        return kilobytes < 1024 ? kilobytes + " KB" : kilobytes / 1024 + "." + kilobytes % 1024 * 10 / 1024 + " MB";
    }

    /** Returns the ending of its name in capitals, for a file that has no picture; empty text if it has none. */
    public String ending() {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toUpperCase(Locale.ROOT);
    }
}
