/** Annexes 3 and 4 of Chengdu's notice of 2022, typed from the source. */
@NullMarked
package org.hongping.proof.naive.chengdu;

import org.jspecify.annotations.NullMarked;
