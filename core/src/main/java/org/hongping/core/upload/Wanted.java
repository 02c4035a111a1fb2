package org.hongping.core.upload;

/**
 * What somebody wants to send.
 *
 * @param fileName as they call it
 * @param metadata the header it came in, as it was; only printable ASCII
 * @param size bytes
 */
public record Wanted(String fileName, String metadata, long size) {}
