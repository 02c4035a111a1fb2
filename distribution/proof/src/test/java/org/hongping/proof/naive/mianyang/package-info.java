/** The four annexes of Mianyang's plan of 2021, of which the points of the sections are known. */
@NullMarked
package org.hongping.proof.naive.mianyang;

import org.jspecify.annotations.NullMarked;
