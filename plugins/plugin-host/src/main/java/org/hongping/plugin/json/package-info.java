/** Values as JSON text and back: figures exact, limits on depth and length, results written in one pass. */
@NullMarked
package org.hongping.plugin.json;

import org.jspecify.annotations.NullMarked;
