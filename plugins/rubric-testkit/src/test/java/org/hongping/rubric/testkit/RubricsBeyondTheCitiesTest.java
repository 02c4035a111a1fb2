package org.hongping.rubric.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What the rubric model promises and no city needs yet: fictional sheets, each figure worked out by hand. */
class RubricsBeyondTheCitiesTest {
    @TestFactory
    Stream<DynamicNode> everySheetIsSoundAndEveryGoldenCaseComesOut() throws IOException {
        return Rubrics.in(Path.of("src/test/resources/beyond"));
    }
}
