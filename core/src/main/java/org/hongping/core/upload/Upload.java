package org.hongping.core.upload;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A file on its way in. How much of it has arrived is what its bytes on the disk say.
 *
 * @param id its name until it is used
 * @param accountId whose it is
 * @param fileName as the sender calls it, not to be trusted
 * @param metadata as the sender wrote it, to be told again
 * @param size bytes it will have, 1 or more
 * @param begunAt when it was begun
 * @param usedAt when a request used it; its bytes are gone since
 * @param usedFor path of that request
 */
public record Upload(
        UploadId id,
        String accountId,
        String fileName,
        String metadata,
        long size,
        Instant begunAt,
        Optional<Instant> usedAt,
        Optional<String> usedFor) {
    /** How long it is kept, also unfinished. */
    static final Duration KEPT = Duration.ofHours(24);

    /** Refuses a size no file has. */
    public Upload {
        if (size < 1) {
            throw new IllegalArgumentException("a file on its way has at least one byte, got " + size);
        }
    }

    /** Returns when it is cleared, used or not. */
    public Instant expiresAt() {
        return begunAt.plus(KEPT);
    }
}
