/**
 * Bundles of rubrics (细则包): how they come in, which revision is in force, what is tried, switched, uninstalled and
 * blocked, and by whom. Beside {@code rubric} the only package that sees the plug-in host.
 */
@NullMarked
package org.hongping.core.bundle;

import org.jspecify.annotations.NullMarked;
