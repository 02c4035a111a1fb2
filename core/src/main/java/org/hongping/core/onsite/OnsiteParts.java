package org.hongping.core.onsite;

import org.hongping.core.assessment.AssessmentParts;

/**
 * The services that pages and programs reach inspections through.
 *
 * @param assessments the sheets
 * @param photos photographs
 * @param saves what phones have typed
 */
public record OnsiteParts(AssessmentParts assessments, SitePhotoService photos, SiteSaveService saves) {}
