package org.hongping.core.demo;

import org.hongping.core.application.ApplicationParts;
import org.hongping.core.assessment.AssessmentService;
import org.hongping.core.notice.NoticeService;
import org.hongping.core.office.OfficeService;
import org.hongping.core.recommendation.RecommendationService;
import org.hongping.core.registry.Registry;
import org.hongping.core.result.ResultService;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.security.AccountService;

/**
 * The services through which the demonstration is made, the same that pages use.
 *
 * @param office the first start
 * @param accounts of the people
 * @param registry areas, enterprises, estates
 * @param rubrics what is installed
 * @param applications applying and examining
 * @param recommendations what areas recommend
 * @param assessments scoring
 * @param results deciding
 * @param notices publishing
 */
public record DemonstrationParts(
        OfficeService office,
        AccountService accounts,
        Registry registry,
        Rubrics rubrics,
        ApplicationParts applications,
        RecommendationService recommendations,
        AssessmentService assessments,
        ResultService results,
        NoticeService notices) {}
