/** Reads a rubric from YAML into the records of {@code org.hongping.rubric}; findings name file, line and column. */
@NullMarked
package org.hongping.rubric.yaml;

import org.jspecify.annotations.NullMarked;
