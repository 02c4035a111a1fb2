package org.hongping.rubric.tables;

import java.util.List;
import org.hongping.rubric.Value;

/**
 * Something to be put into a document.
 *
 * @param path the place of the item before which it is to stand
 * @param value what it is
 */
record Addition(List<String> path, Value value) {}
