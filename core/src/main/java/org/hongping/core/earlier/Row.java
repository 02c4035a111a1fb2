package org.hongping.core.earlier;

import org.hongping.core.application.Earlier;

/**
 * Something that was handed in before, as one visitor sees it.
 *
 * @param earlier what it is
 * @param sameEstate whether it is of the same estate
 * @param sameEnterprise whether the same enterprise filed it
 * @param open whether the visitor may open it
 */
public record Row(Earlier earlier, boolean sameEstate, boolean sameEnterprise, boolean open) {}
