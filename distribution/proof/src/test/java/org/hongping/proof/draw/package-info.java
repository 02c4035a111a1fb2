/** Score sheets drawn at random: sound, incomplete and spoiled ones, with figures on and around every bound. */
@NullMarked
package org.hongping.proof.draw;

import org.jspecify.annotations.NullMarked;
