package org.hongping.plugin.hook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.ScoreSheet;
import org.hongping.rubric.engine.SheetReader;

/** Puts what hooks say into a sheet, so that scoring it again says the same without them. */
public final class FrozenSheet {
    private static final String HOOKS = "hooks";

    private FrozenSheet() {}

    /** Says whether a sheet has outcomes of hooks already, and is scored by these alone. */
    public static boolean isFrozen(Value sheet) {
        return sheet instanceof Value.Fields fields && fields.fields().containsKey(HOOKS);
    }

    /**
     * Asks the hooks anew; whatever the sheet said of them is replaced.
     *
     * @param rubric returns the rubric by the readings a sheet chooses
     */
    public static Value of(Value sheet, Hooks hooks, Function<ScoreSheet, Rubric> rubric) {
        if (!(sheet instanceof Value.Fields fields) || hooks.names().isEmpty()) {
            return sheet;
        }
        ScoreSheet read = SheetReader.read(sheet).sheet();
        Map<String, Value> frozen = new LinkedHashMap<>(fields.fields());
        frozen.put(HOOKS, new Value.Fields(hooks.outcomes(rubric.apply(read), read)));
        return new Value.Fields(frozen);
    }
}
