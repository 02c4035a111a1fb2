/** First-time and repeat applicants (首次申报、再次申报): what was handed in before, how it ended, and copying it. */
@NullMarked
package org.hongping.core.earlier;

import org.jspecify.annotations.NullMarked;
