/** Documents for word processors. */
@NullMarked
package org.hongping.core.paper;

import org.jspecify.annotations.NullMarked;
