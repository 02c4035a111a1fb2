package org.hongping.core.assessment;

import org.hongping.core.application.ApplicationParts;
import org.hongping.core.security.AccountService;

/**
 * The services that pages and programs reach assessments through.
 *
 * @param assessments hands out sheets and takes scores
 * @param queue what a member was given
 * @param desks reads all about one sheet
 * @param applications what is scored
 * @param accounts who scores
 */
public record AssessmentParts(
        AssessmentService assessments,
        AssessmentQueue queue,
        ScoreDesks desks,
        ApplicationParts applications,
        AccountService accounts) {}
