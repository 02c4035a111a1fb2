package org.hongping.rubric.edition;

import java.util.Optional;
import org.hongping.rubric.Value;

/**
 * A field that differs.
 *
 * @param path names of fields and ids of items, joined by full stops, for example {@code rule.levels.active.points}
 * @param older what stood there; empty if nothing did
 * @param newer what stands there; empty if nothing does
 */
public record FieldChange(String path, Optional<Value> older, Optional<Value> newer) {}
