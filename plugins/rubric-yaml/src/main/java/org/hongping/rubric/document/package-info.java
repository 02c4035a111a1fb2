/**
 * The rubric document: an untyped tree of {@link org.hongping.rubric.Value}s read into the records of the SPI, written
 * back, checked, resolved by interpretations and made canonical. YAML and JSON are the same document by the time they
 * come here.
 *
 * <p>Nothing here throws for what an author wrote: every mistake is a {@link org.hongping.rubric.document.Finding}, and
 * all of them are returned. Public types are immutable unless they say otherwise and safe for use by many threads.
 */
@NullMarked
package org.hongping.rubric.document;

import org.jspecify.annotations.NullMarked;
