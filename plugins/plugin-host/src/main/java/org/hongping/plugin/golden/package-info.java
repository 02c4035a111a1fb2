/** Golden cases: scored examples that ship in a bundle and must come out. */
@NullMarked
package org.hongping.plugin.golden;

import org.jspecify.annotations.NullMarked;
