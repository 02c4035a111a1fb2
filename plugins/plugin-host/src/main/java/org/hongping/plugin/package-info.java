/** Hosts rubric bundles: install, check, start, stop. The only place that knows OSGi. */
@NullMarked
package org.hongping.plugin;

import org.jspecify.annotations.NullMarked;
