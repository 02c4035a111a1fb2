/** The checks of an installation as JUnit tests, for whoever writes a bundle. */
@NullMarked
package org.hongping.rubric.testkit;

import org.jspecify.annotations.NullMarked;
