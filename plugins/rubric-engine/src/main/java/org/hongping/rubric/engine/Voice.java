package org.hongping.rubric.engine;

import java.util.Optional;
import org.hongping.rubric.Value;

/**
 * A member speaking to one line.
 *
 * @param assessor body the member belongs to
 * @param party body within a joint body
 * @param member who it is
 * @param said the answer
 */
record Voice(String assessor, Optional<String> party, String member, Value said) {}
