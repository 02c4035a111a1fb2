package org.hongping.rubric.testkit.harbour;

import java.math.BigDecimal;
import org.hongping.rubric.Hook;
import org.hongping.rubric.HookAnswer;
import org.hongping.rubric.HookCall;
import org.hongping.rubric.Value;

/** As many points as the tide is high. */
final class Tide implements Hook {
    @Override
    public HookAnswer answer(HookCall call) {
        return call.facts().get("tide") instanceof Value.Figure height
                ? HookAnswer.points(height.number(), "潮高")
                : HookAnswer.points(BigDecimal.ZERO, "未申报");
    }
}
