/** What is measured, and how: ratios within one run rather than bare figures. */
@NullMarked
package org.hongping.benchmark;

import org.jspecify.annotations.NullMarked;
