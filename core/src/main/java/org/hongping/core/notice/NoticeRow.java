package org.hongping.core.notice;

/**
 * One estate on a notice; nothing in it is about a person.
 *
 * @param estate name of the estate
 * @param area where it lies
 * @param enterprise the property enterprise
 * @param base points of the base sections, decimal text
 * @param bonus points of the bonus sections, decimal text
 * @param total total, decimal text
 * @param checksum first characters of the frozen result's checksum
 */
public record NoticeRow(
        String estate, String area, String enterprise, String base, String bonus, String total, String checksum) {}
