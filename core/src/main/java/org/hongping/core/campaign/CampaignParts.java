package org.hongping.core.campaign;

import org.hongping.core.audit.Audit;
import org.hongping.core.rubric.Rubrics;
import org.hongping.core.security.AccountService;
import org.hongping.core.workday.HolidayService;

/**
 * The services that pages and programs reach campaigns through.
 *
 * @param campaigns opens, changes and closes them
 * @param rubrics what they can be locked to
 * @param turnout how many applications they have
 * @param audit what was done
 * @param accounts who did it
 * @param holidays which days people work
 */
public record CampaignParts(
        CampaignService campaigns,
        Rubrics rubrics,
        Turnout turnout,
        Audit audit,
        AccountService accounts,
        HolidayService holidays) {}
