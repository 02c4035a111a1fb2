/** Preliminary review on the way up: what each area recommends, in order and within its places (逐级推荐). */
@NullMarked
package org.hongping.core.recommendation;

import org.jspecify.annotations.NullMarked;
