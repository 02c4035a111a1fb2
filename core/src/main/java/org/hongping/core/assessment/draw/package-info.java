/** Handing out by rule and by lot (双随机): pure arithmetic over lists that were fixed beforehand. */
@NullMarked
package org.hongping.core.assessment.draw;

import org.jspecify.annotations.NullMarked;
