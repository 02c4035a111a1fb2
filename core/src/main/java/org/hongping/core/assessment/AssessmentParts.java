package org.hongping.core.assessment;

import org.hongping.core.application.ApplicationParts;
import org.hongping.core.registry.AreaService;
import org.hongping.core.security.AccountService;

/**
 * The services that pages and programs reach assessments through.
 *
 * @param assessments hands out sheets and takes scores
 * @param allotments hands out by rule and by lot
 * @param interests what members have declared against themselves
 * @param reconciliations panels that talk again
 * @param tolerances by how much members may differ
 * @param phrases sentences kept for reasons
 * @param leanings who scores higher and lower than the others
 * @param books sheets as workbooks
 * @param across reads one section across all estates of a member
 * @param queue what a member was given
 * @param desks reads all about one sheet
 * @param teams members who fill in a sheet together
 * @param signed signed printouts beside sheets
 * @param applications what is scored
 * @param accounts who scores
 * @param areas where estates lie
 */
public record AssessmentParts(
        AssessmentService assessments,
        AllotmentService allotments,
        InterestService interests,
        ReconciliationService reconciliations,
        ToleranceService tolerances,
        PhraseService phrases,
        LeaningService leanings,
        ScoreBookService books,
        AcrossService across,
        AssessmentQueue queue,
        ScoreDesks desks,
        TeamService teams,
        SignedSheetService signed,
        ApplicationParts applications,
        AccountService accounts,
        AreaService areas) {}
