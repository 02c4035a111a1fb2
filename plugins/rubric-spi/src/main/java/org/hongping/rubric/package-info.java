/**
 * What a rubric is: the tree of groups and criteria, their rules, gates, gradings and readings, as immutable data.
 *
 * <p>Records, and the two interfaces by which a code bundle gives hooks. No arithmetic, no input or output, nothing but the JDK. Lists and maps are copied and unmodifiable,
 * absence is {@link java.util.Optional}, figures are {@link java.math.BigDecimal}; every type here is safe for use by
 * many threads.
 */
package org.hongping.rubric;
