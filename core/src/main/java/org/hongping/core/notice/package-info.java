/** Public notice (公示): what a campaign shows to everybody, frozen when it is published. */
@NullMarked
package org.hongping.core.notice;

import org.jspecify.annotations.NullMarked;
