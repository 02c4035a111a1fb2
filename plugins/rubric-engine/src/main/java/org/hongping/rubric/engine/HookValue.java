package org.hongping.rubric.engine;

import java.math.BigDecimal;

/**
 * What a hook of a code bundle came to before scoring; frozen, so that scoring again gives the same.
 *
 * @param points its points
 * @param words how it came to them, for the explanation
 */
public record HookValue(BigDecimal points, String words) {}
