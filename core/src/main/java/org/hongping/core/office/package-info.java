/**
 * Whose installation this is: the office's name, its backup folder, and the first start that asks for them.
 *
 * <p>{@link org.hongping.core.office.OfficeService} keeps them and does the first start in one unit of work.
 */
@NullMarked
package org.hongping.core.office;

import org.jspecify.annotations.NullMarked;
