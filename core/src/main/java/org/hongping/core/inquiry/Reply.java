package org.hongping.core.inquiry;

import java.time.Instant;
import org.hongping.core.evidence.EvidenceId;

/**
 * The scan of a sealed reply.
 *
 * @param inquiryId to which letter
 * @param evidenceId the file
 * @param broughtAt when it was brought
 * @param broughtBy by which account
 */
public record Reply(InquiryId inquiryId, EvidenceId evidenceId, Instant broughtAt, String broughtBy) {}
