/** Evidence (佐证材料): files kept under their digest, what they are, and pictures of their pages. */
@NullMarked
package org.hongping.core.evidence;

import org.jspecify.annotations.NullMarked;
