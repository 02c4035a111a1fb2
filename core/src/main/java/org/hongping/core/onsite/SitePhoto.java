package org.hongping.core.onsite;

import java.time.Instant;
import java.util.Optional;
import org.hongping.core.assessment.AssignmentId;
import org.hongping.core.evidence.EvidenceId;

/**
 * A photograph taken on an inspection (现场照片); it belongs to the assessor's sheet.
 *
 * @param id its name for good
 * @param assignmentId on whose sheet
 * @param line code of the line it stands beside
 * @param evidenceId the file
 * @param sha256 digest of the file
 * @param takenAt when, as the phone says
 * @param addedAt when it came in
 */
public record SitePhoto(
        SitePhotoId id,
        AssignmentId assignmentId,
        String line,
        EvidenceId evidenceId,
        String sha256,
        Optional<Instant> takenAt,
        Instant addedAt) {}
