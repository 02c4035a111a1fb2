package ${package};

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hongping.rubric.testkit.Rubrics;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The checks of an installation: one test for every file, one for every golden case. */
class RubricsTest {
    @TestFactory
    Stream<DynamicNode> everySheetIsSoundAndEveryGoldenCaseComesOut() throws IOException {
        return Rubrics.in(Path.of("src/main/resources"));
    }
}
