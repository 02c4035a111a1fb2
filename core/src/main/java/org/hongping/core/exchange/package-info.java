/**
 * Lists as workbooks: a template out, a filled one in with findings, what is on record out again.
 *
 * <p>A feature says what its sheet holds by a {@link org.hongping.core.exchange.SheetKind}; everything else is here.
 */
@NullMarked
package org.hongping.core.exchange;

import org.jspecify.annotations.NullMarked;
