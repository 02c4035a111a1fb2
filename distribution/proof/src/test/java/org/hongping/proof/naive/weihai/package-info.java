/** Tables A.1 to A.4 of Weihai's DB 3710/T 133-2021, typed from the source. */
@NullMarked
package org.hongping.proof.naive.weihai;

import org.jspecify.annotations.NullMarked;
