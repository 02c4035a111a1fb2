/**
 * Tables of clerks: an edition as a workbook that is edited and comes back ({@link
 * org.hongping.rubric.tables.EditionWorkbook}), and a rubric drafted from a published table as it comes ({@link
 * org.hongping.rubric.tables.TableImport}). The only package that knows Office files.
 *
 * <p>Nothing here throws for what a file holds: every mistake is a {@link org.hongping.rubric.document.Finding}. Places
 * name a sheet, a row and a column. No figure of a cell goes through floating point. Public types are immutable and
 * safe for use by many threads.
 */
@NullMarked
package org.hongping.rubric.tables;

import org.jspecify.annotations.NullMarked;
