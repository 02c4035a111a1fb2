/**
 * YAML text read into the untyped tree of {@link org.hongping.rubric.Value}s, with the place of every value. Strict: what
 * two YAML readers could understand differently is a finding, so that a code {@code 1.10} never becomes 1.1.
 */
@NullMarked
package org.hongping.rubric.yaml;

import org.jspecify.annotations.NullMarked;
