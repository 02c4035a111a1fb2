package org.hongping.core.assessment;

/**
 * A sentence kept for reasons (常用评语).
 *
 * @param id its name for good
 * @param shared whether it is the office's, for everybody
 * @param words the sentence
 */
public record Phrase(String id, boolean shared, String words) {}
