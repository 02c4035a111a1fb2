package org.hongping.rubric;

/**
 * Where a line stands in the published scheme.
 *
 * @param document official name or number of the document, for example {@code 附件4}
 * @param clause place in it, for example {@code 4.1 二（四）}
 */
public record Source(String document, String clause) {}
