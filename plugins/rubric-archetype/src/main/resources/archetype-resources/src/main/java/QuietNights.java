package ${package};

import java.math.BigDecimal;
import org.hongping.rubric.Hook;
import org.hongping.rubric.HookAnswer;
import org.hongping.rubric.HookCall;
import org.hongping.rubric.Value;

/** Half a point for every quiet night, at most one (fictional): what no rule of a document says. */
final class QuietNights implements Hook {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public HookAnswer answer(HookCall call) {
        if (call.facts().get("estate.quietNights") instanceof Value.Figure nights) {
            BigDecimal points = nights.number().multiply(HALF).min(BigDecimal.ONE);
            return HookAnswer.points(points, nights.number().toPlainString() + " × 0.5");
        }
        return HookAnswer.points(BigDecimal.ZERO, "未申报");
    }
}
