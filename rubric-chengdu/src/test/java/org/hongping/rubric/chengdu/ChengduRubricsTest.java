package org.hongping.rubric.chengdu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hongping.rubric.testkit.Mutations;
import org.hongping.rubric.testkit.Rubrics;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class ChengduRubricsTest {
    @TestFactory
    Stream<DynamicNode> everySheetIsSoundAndEveryGoldenCaseComesOut() throws IOException {
        return Rubrics.in(Path.of("src/main/resources"));
    }

    @TestFactory
    Stream<DynamicNode> everyChangeOfASheetIsNoticed() throws IOException {
        return Mutations.in(Path.of("src/main/resources"));
    }
}
