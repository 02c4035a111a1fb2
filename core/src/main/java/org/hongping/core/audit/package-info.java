/**
 * Who did what: append-only chains of hashed rows, one chain for each campaign and one for the installation.
 *
 * <p>A row's hash is over its fields, the hash of its payload and the hash of the row before it; the payload's hash is
 * salted. A payload with personal data can therefore be erased, salt and all, and the chain still holds.
 */
@NullMarked
package org.hongping.core.audit;

import org.jspecify.annotations.NullMarked;
