/**
 * The demonstration (演示): a fictional district whose estates stand in every state of the work, made through the same
 * services that people use. It lives in a folder and a database of its own.
 *
 * <p>{@link org.hongping.core.demo.Demonstration} fills it; {@code demo/story.json} says with what.
 */
@NullMarked
package org.hongping.core.demo;

import org.jspecify.annotations.NullMarked;
