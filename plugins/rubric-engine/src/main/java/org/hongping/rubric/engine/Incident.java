package org.hongping.rubric.engine;

import org.hongping.rubric.exact.Exact;

/**
 * What the incidents of one item of the negative list came to (负面清单).
 *
 * @param item the item's fixed name
 * @param label short name, zh-CN
 * @param points points they take, after the yearly cap
 * @param trace how they came to that
 */
public record Incident(String item, String label, Exact points, Trace trace) {}
