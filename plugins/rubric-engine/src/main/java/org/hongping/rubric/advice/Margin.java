package org.hongping.rubric.advice;

import org.hongping.rubric.exact.Exact;

/**
 * How far a better grade is.
 *
 * @param grading the grading
 * @param grade the next better grade
 * @param label the name conferred, zh-CN
 * @param total the least total, in hundredths, that reaches it with everything else as it is
 * @param missing what the total lacks for it, above 0
 */
public record Margin(String grading, String grade, String label, Exact total, Exact missing) {}
