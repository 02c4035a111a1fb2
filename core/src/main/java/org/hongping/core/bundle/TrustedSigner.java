package org.hongping.core.bundle;

import java.time.Instant;

/**
 * Somebody whose signature counts.
 *
 * @param fingerprint SHA-256 of the certificate
 * @param name short name for people
 * @param certificate the certificate, PEM
 * @param reason why it was added, as it was given
 * @param addedAt when
 * @param addedBy who
 */
public record TrustedSigner(
        String fingerprint, String name, String certificate, String reason, Instant addedAt, String addedBy) {}
