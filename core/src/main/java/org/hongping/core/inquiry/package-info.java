/** Joint check by other departments (部门联审): letters that ask whether bars stand, and what comes back. */
@NullMarked
package org.hongping.core.inquiry;

import org.jspecify.annotations.NullMarked;
