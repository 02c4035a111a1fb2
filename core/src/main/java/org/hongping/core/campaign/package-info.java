/** The call for applications (评价活动): its notice, its windows, and the rubric it is locked to. */
@NullMarked
package org.hongping.core.campaign;

import org.jspecify.annotations.NullMarked;
