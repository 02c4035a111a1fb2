/** Site inspections (现场核查): the phone's page of a sheet, photographs, and saves that arrive late. */
@NullMarked
package org.hongping.core.onsite;

import org.jspecify.annotations.NullMarked;
