/** The classes of a bundle with code, as its build leaves them in a folder. */
@NullMarked
package org.hongping.rubric.testkit.harbour;

import org.jspecify.annotations.NullMarked;
