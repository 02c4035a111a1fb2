/**
 * The embedded OSGi framework. Bundles come as bytes whose digest somebody has checked, stand side by side under a
 * location of their own, and leave only text behind: no object of a bundle passes out of here.
 */
@NullMarked
package org.hongping.plugin.felix;

import org.jspecify.annotations.NullMarked;
