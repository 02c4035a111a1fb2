/**
 * Calls the hooks of bundles with code so that none of them can hurt a score: on threads thrown away with the bundle,
 * with limits of time, size and number, with a breaker for each. What a hook does not say leaves its line to a person.
 * A bundle that does not let go when it is withdrawn is named.
 */
@NullMarked
package org.hongping.plugin.hook;

import org.jspecify.annotations.NullMarked;
