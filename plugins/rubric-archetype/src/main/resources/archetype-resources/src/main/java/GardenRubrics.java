package ${package};

import java.util.Map;
import org.hongping.rubric.Hook;
import org.hongping.rubric.RubricProvider;

/** The hooks of this bundle by the names its documents use; rubrics themselves are not authored in Java. */
public final class GardenRubrics implements RubricProvider {
    @Override
    public Map<String, Hook> hooks() {
        return Map.of("quiet-nights", new QuietNights());
    }
}
