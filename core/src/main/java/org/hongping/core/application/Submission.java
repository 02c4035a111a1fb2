package org.hongping.core.application;

import java.time.Instant;

/**
 * What was handed in, frozen.
 *
 * @param number 1 for the first, one more with every correction
 * @param snapshot form, answers, notes and evidence as JSON text
 * @param checksum SHA-256 of the snapshot in hexadecimal
 * @param submittedAt when
 * @param submittedBy account that handed it in
 */
public record Submission(int number, String snapshot, String checksum, Instant submittedAt, String submittedBy) {
    /** Returns the first eight characters of the checksum (核对码), as pages and paper show it. */
    public String shortChecksum() {
        return checksum.substring(0, 8);
    }
}
