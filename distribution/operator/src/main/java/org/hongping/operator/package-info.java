/** What an operator does with the unpacked distribution: start it, end it, type commands. */
@NullMarked
package org.hongping.operator;

import org.jspecify.annotations.NullMarked;
