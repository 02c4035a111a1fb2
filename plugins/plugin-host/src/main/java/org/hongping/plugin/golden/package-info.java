/** Golden cases: scored examples that ship in a bundle, state their clause and their arithmetic, and must come out. */
@NullMarked
package org.hongping.plugin.golden;

import org.jspecify.annotations.NullMarked;
