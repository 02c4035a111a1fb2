/**
 * Workbooks of any size, read and written as streams: the whole model of one does not fit beside the server.
 *
 * <p>{@link org.hongping.core.xlsx.Book} opens one that somebody sent, {@link org.hongping.core.xlsx.MarkedCopy} gives it
 * back with remarks, {@link org.hongping.core.xlsx.NewBook} writes one of ours.
 */
@NullMarked
package org.hongping.core.xlsx;

import org.jspecify.annotations.NullMarked;
