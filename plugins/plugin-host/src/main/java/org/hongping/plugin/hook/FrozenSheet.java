package org.hongping.plugin.hook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.hongping.rubric.Rubric;
import org.hongping.rubric.Value;
import org.hongping.rubric.engine.HookValue;
import org.hongping.rubric.engine.ScoreSheet;
import org.hongping.rubric.engine.SheetReader;

/** Puts what hooks say into a sheet, so that scoring it again says the same without them. */
public final class FrozenSheet {
    private static final String HOOKS = "hooks";

    private FrozenSheet() {}

    /** Says whether a sheet has outcomes of hooks. */
    public static boolean isFrozen(Value sheet) {
        return sheet instanceof Value.Fields fields && fields.fields().containsKey(HOOKS);
    }

    /** Returns the outcomes of hooks that a sheet has, by place. */
    public static Map<String, Value> outcomes(Value sheet) {
        return sheet instanceof Value.Fields fields && fields.fields().get(HOOKS) instanceof Value.Fields hooks
                ? hooks.fields()
                : Map.of();
    }

    /** Says whether a sheet has outcomes of hooks, none of them of another bundle than this; then it is scored by these. */
    public static boolean isFrozenBy(String bundleDigest, Value sheet) {
        return isFrozen(sheet)
                && SheetReader.read(sheet).sheet().hooks().values().stream()
                        .flatMap(outcome -> HookValue.read(outcome).stream())
                        .allMatch(outcome ->
                                outcome.bundleDigest().map(bundleDigest::equals).orElse(true));
    }

    /**
     * Asks the hooks anew; whatever the sheet said of them is replaced. Where there are no hooks to ask it is taken out:
     * it was about another bundle.
     *
     * @param rubric returns the rubric by the readings a sheet chooses
     */
    public static Value of(Value sheet, Hooks hooks, Function<ScoreSheet, Rubric> rubric) {
        if (!(sheet instanceof Value.Fields fields) || (hooks.names().isEmpty() && !isFrozen(sheet))) {
            return sheet;
        }
        Map<String, Value> frozen = new LinkedHashMap<>(fields.fields());
        frozen.remove(HOOKS);
        if (!hooks.names().isEmpty()) {
            ScoreSheet read = SheetReader.read(sheet).sheet();
            frozen.put(HOOKS, new Value.Fields(hooks.outcomes(rubric.apply(read), read)));
        }
        return new Value.Fields(frozen);
    }
}
