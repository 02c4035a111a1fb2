package org.hongping.core.upload;

/**
 * How far a file has come.
 *
 * @param arrived bytes that are safe on the disk
 */
public record Progress(Upload upload, long arrived) {}
