package org.hongping.rubric.engine;

import java.util.Optional;
import org.hongping.rubric.Source;

/**
 * What is known of a group before anybody answers.
 *
 * @param code the source's own number
 * @param label short name, zh-CN
 * @param aggregation name of the way its rows are reckoned together
 * @param clause place in the scheme, its own or the nearest above
 */
record GroupHead(String code, String label, String aggregation, Optional<Source> clause) {}
