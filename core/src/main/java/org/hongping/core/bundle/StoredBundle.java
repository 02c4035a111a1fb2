package org.hongping.core.bundle;

import java.time.Instant;
import java.util.Optional;
import org.hongping.plugin.signature.SignatureState;

/**
 * A bundle as the table has it.
 *
 * @param digest SHA-256 of the jar
 * @param symbolicName who it is
 * @param version which revision
 * @param fileName what it was called when it came
 * @param size bytes of the jar
 * @param source how it came, for example {@code inbox}
 * @param storedAt when
 * @param inForceAt when it was first put in force; empty if never
 * @param signature what its signature came to when it came in
 * @param signer name of who signed it; empty if nobody did
 * @param holdsCode whether it brings code
 */
public record StoredBundle(
        String digest,
        String symbolicName,
        String version,
        String fileName,
        long size,
        String source,
        Instant storedAt,
        Optional<Instant> inForceAt,
        SignatureState signature,
        Optional<String> signer,
        boolean holdsCode) {}
