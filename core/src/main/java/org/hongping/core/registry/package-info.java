/**
 * Areas, property enterprises and estates, and who managed which estate when.
 *
 * <p>{@link org.hongping.core.registry.Registry} is the way in for other features.
 */
@NullMarked
package org.hongping.core.registry;

import org.jspecify.annotations.NullMarked;
