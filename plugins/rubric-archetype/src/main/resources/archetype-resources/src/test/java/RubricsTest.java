package ${package};

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hongping.rubric.testkit.Rubrics;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

#if( $flavour == "code" )
/** The checks of an installation, and the hooks as they answer in it: one test for every file, one for every golden case. */
#else
/** The checks of an installation: one test for every file, one for every golden case. */
#end
class RubricsTest {
    @TestFactory
    Stream<DynamicNode> everySheetIsSoundAndEveryGoldenCaseComesOut() throws IOException {
#if( $flavour == "code" )
        return Rubrics.in(Path.of("target/classes"));
#else
        return Rubrics.in(Path.of("src/main/resources"));
#end
    }
}
