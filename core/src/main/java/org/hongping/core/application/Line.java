package org.hongping.core.application;

import java.time.Instant;
import org.hongping.rubric.Value;

/**
 * What an applicant says to one line of the sheet.
 *
 * @param criterion code of the line, or the answer key that several lines share
 * @param answer the answer in the shape of the line's rule
 * @param note what the applicant adds in words
 * @param version grows with every save
 * @param savedAt when it was saved
 */
public record Line(String criterion, Value.Fields answer, String note, int version, Instant savedAt) {}
