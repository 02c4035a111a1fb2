/**
 * The embedded OSGi framework. Bundles come as bytes whose digest somebody has checked, stand side by side under a
 * location of their own, and leave text behind. Objects of a bundle pass out of here as {@link
 * org.hongping.plugin.felix.LiveCode} alone.
 */
@NullMarked
package org.hongping.plugin.felix;

import org.jspecify.annotations.NullMarked;
