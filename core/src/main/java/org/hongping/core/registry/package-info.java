/**
 * Areas, property enterprises and estates, and who managed which estate when.
 *
 * <p>Other features come in by {@link org.hongping.core.registry.EstateService},
 * {@link org.hongping.core.registry.EnterpriseService}, {@link org.hongping.core.registry.AreaService} and
 * {@link org.hongping.core.registry.Prefill}.
 */
@NullMarked
package org.hongping.core.registry;

import org.jspecify.annotations.NullMarked;
