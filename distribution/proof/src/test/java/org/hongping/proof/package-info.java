/** The proof: the engine with the shipped rubrics, and a second scorer that knows neither, agree on random sheets. */
@NullMarked
package org.hongping.proof;

import org.jspecify.annotations.NullMarked;
