/** Assessment (评审): who scores what, each member's sheet, and the panel's figures. */
@NullMarked
package org.hongping.core.assessment;

import org.jspecify.annotations.NullMarked;
