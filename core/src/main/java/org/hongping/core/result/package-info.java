/** Results and decisions (审定): the panel's result line by line, the ranking, and what was decided, frozen. */
@NullMarked
package org.hongping.core.result;

import org.jspecify.annotations.NullMarked;
