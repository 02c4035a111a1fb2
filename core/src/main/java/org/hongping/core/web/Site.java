package org.hongping.core.web;

/**
 * Whose installation this is.
 *
 * @param office the organiser's name as the header shows it; empty text before the first start is done
 * @param demo whether it shows the demonstration
 */
public record Site(String office, boolean demo) {}
