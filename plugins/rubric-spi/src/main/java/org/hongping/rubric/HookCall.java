package org.hongping.rubric;

import java.util.Map;

/**
 * What a hook is told. Immutable.
 *
 * @param code the line's number in the source
 * @param answer what was answered to the line; {@link Value.Nothing} if nothing was, or only members' sheets do
 * @param input inputs of the sheet, as handed in
 * @param facts facts of the sheet, as handed in
 */
public record HookCall(String code, Value answer, Map<String, Value> input, Map<String, Value> facts) {
    /** Copies the maps. */
    public HookCall {
        input = Map.copyOf(input);
        facts = Map.copyOf(facts);
    }
}
