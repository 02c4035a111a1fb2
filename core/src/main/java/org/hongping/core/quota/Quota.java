package org.hongping.core.quota;

/**
 * How many may be named of a rubric in a year.
 *
 * @param rubricId the rubric
 * @param year the year of the campaigns
 * @param places how many, 0 or more
 */
public record Quota(String rubricId, int year, int places) {}
