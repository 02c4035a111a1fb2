/** The canonical form of a rubric, and the digest taken of it. */
@NullMarked
package org.hongping.rubric.document;

import org.jspecify.annotations.NullMarked;
