package org.hongping.core.notice;

import java.util.Optional;

/**
 * One estate on a notice; nothing in it is about a person.
 *
 * @param estate name of the estate
 * @param area where it lies
 * @param enterprise the property enterprise
 * @param base points of the base sections, decimal text
 * @param bonus points of the bonus sections, decimal text
 * @param deductions points the negative list took off, decimal text; empty where the rubric has no such list, and on
 *     notices of before it was told
 * @param total total, decimal text
 * @param checksum first characters of the frozen result's checksum
 */
public record NoticeRow(
        String estate,
        String area,
        String enterprise,
        String base,
        String bonus,
        Optional<String> deductions,
        String total,
        String checksum) {}
