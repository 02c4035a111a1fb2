/** Working days: weekends, public holidays and the days made up for (节假日、调休). */
@NullMarked
package org.hongping.core.workday;

import org.jspecify.annotations.NullMarked;
