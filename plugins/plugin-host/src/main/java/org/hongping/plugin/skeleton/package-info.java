/** Drafts of golden cases: every edge of a rubric, for people to work out and confirm. */
@NullMarked
package org.hongping.plugin.skeleton;

import org.jspecify.annotations.NullMarked;
