package org.hongping.core.earlier;

import org.hongping.core.application.Earlier;

/**
 * Something that was handed in before, as one visitor sees it.
 *
 * @param earlier what it is
 * @param sameEntrant whether the same stood
 * @param sameEnterprise whether the same enterprise filed it
 * @param open whether the visitor may open it
 */
public record Row(Earlier earlier, boolean sameEntrant, boolean sameEnterprise, boolean open) {}
