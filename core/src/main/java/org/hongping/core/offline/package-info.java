/** Offline packages (离线申报包): for networks applicants cannot reach, out as a ZIP, filled in anywhere, brought in. */
@NullMarked
package org.hongping.core.offline;

import org.jspecify.annotations.NullMarked;
