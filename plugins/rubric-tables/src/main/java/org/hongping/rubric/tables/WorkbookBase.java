package org.hongping.rubric.tables;

/**
 * Which edition a workbook was written from.
 *
 * @param id name of scheme and table, as the workbook says it
 * @param edition year of issue
 * @param rubricDigest digest of the document
 */
public record WorkbookBase(String id, String edition, String rubricDigest) {}
