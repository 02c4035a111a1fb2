package org.hongping.plugin;

/**
 * Who does something to a bundle, and why.
 *
 * @param by the account, or a word for what is nobody's
 * @param reason as it was given, for the record
 */
public record Act(String by, String reason) {}
