/** Moving a running campaign to another revision of its rubric (改锁): difference, preview, reason, a second person. */
@NullMarked
package org.hongping.core.relock;

import org.jspecify.annotations.NullMarked;
