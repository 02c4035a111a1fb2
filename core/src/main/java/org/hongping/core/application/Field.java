package org.hongping.core.application;

import java.time.Instant;

/**
 * What stands in one field of the form.
 *
 * @param field id of the field
 * @param value what was written; empty text when it was cleared
 * @param version grows with every save
 * @param savedAt when it was saved
 */
public record Field(String field, String value, int version, Instant savedAt) {}
