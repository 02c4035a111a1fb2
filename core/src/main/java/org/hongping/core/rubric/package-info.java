/**
 * The rubrics that are installed: what the rest of the core knows of them, where their bundles are kept, and the
 * commands about them. The only package that sees the plug-in host.
 */
@NullMarked
package org.hongping.core.rubric;

import org.jspecify.annotations.NullMarked;
