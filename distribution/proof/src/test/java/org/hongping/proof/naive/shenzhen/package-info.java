/** Table A.1 of Shenzhen's T/SZPMIA 002-2025, typed from the source. */
@NullMarked
package org.hongping.proof.naive.shenzhen;

import org.jspecify.annotations.NullMarked;
