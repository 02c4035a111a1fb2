/** What the vendor guide promises. */
@NullMarked
package org.hongping.vendor;

import org.jspecify.annotations.NullMarked;
