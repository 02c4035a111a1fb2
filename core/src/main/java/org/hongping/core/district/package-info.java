/** Organisers of a district: what they do not run they are no organisers of. */
@NullMarked
package org.hongping.core.district;

import org.jspecify.annotations.NullMarked;
