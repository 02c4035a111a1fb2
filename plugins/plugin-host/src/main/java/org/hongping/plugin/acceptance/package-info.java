/** What a delivery of rubrics is accepted by: identity, sums, golden cases, findings. */
@NullMarked
package org.hongping.plugin.acceptance;

import org.jspecify.annotations.NullMarked;
