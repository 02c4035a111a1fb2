package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import org.hongping.rubric.HookAnswer;
import org.hongping.rubric.HookCall;
import org.hongping.rubric.Value;
import org.junit.jupiter.api.Test;

class QuietNightsTest {
    @Test
    void everyNightGivesHalfAPointUpToOne() throws Exception {
        assertEquals(new BigDecimal("0.5"), points("1"));
        assertEquals(new BigDecimal("1.0"), points("2").setScale(1));
        assertEquals(BigDecimal.ONE, points("3"));
    }

    private static BigDecimal points(String nights) throws Exception {
        Map<String, Value> facts = Map.of("estate.quietNights", Value.figure(nights));
        HookCall call = new HookCall("3.2", Value.nothing(), Map.of(), facts);
        return ((HookAnswer.Points) new GardenRubrics().hooks().get("quiet-nights").answer(call)).points();
    }
}
