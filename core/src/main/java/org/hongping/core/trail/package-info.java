/** The audit trail in words: who did what, when and why, as pages show it. */
@NullMarked
package org.hongping.core.trail;

import org.jspecify.annotations.NullMarked;
