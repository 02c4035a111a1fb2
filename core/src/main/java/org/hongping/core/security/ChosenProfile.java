package org.hongping.core.security;

import java.time.Instant;

/**
 * The profile somebody chose.
 *
 * @param profile which
 * @param version of the choice, from 1
 * @param since when it was made
 */
public record ChosenProfile(Profile profile, long version, Instant since) {}
