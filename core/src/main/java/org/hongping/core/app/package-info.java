/** The command line, and the wiring of everything by hand. Knows every package; no package knows it. */
@NullMarked
package org.hongping.core.app;

import org.jspecify.annotations.NullMarked;
