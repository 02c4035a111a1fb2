/** Photographs from on site (补充照片): codes made in the office, and the page a phone opens with one. */
@NullMarked
package org.hongping.core.supplement;

import org.jspecify.annotations.NullMarked;
