/**
 * The database: opening and migrating it, units of work, ids, moments and how records stand in tables.
 *
 * <p>{@link org.hongping.core.storage.Storage} is the only way in. SQL belongs to the features' DAOs and is portable;
 * what differs between SQLite and PostgreSQL stands in one dialect class each.
 */
@NullMarked
package org.hongping.core.storage;

import org.jspecify.annotations.NullMarked;
