package org.hongping.rubric.testkit;

import org.hongping.rubric.Value;

/**
 * A document with one thing changed.
 *
 * @param what where and how, for example {@code root.children.1.1.max 5 → 5.01}
 * @param document the changed document
 */
record Mutation(String what, Value.Fields document) {}
