/** What a bundle says about itself: who it is, what it offers, which rubric model it needs, and whether it holds code. */
@NullMarked
package org.hongping.plugin.manifest;

import org.jspecify.annotations.NullMarked;
