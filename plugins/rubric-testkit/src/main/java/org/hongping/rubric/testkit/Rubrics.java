package org.hongping.rubric.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * The checks of an installation as JUnit tests. A test class of a bundle needs one method:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> rubrics() throws IOException {
 *     return Rubrics.in(Path.of("src/main/resources"));
 * }
 * }</pre>
 *
 * <p>Of a bundle with code, give the folder that the build fills, {@code target/classes}: with the manifest in it. It is
 * packed, installed and started in a framework of its own, and its hooks answer the golden cases.
 */
public final class Rubrics {
    private Rubrics() {}

    /**
     * Returns a test for every file of a folder and one for every golden case in it. They take the steps of an
     * installation; whatever fails says the file, the line, what should be and what is.
     *
     * @param folder holds {@code rubrics/}, and {@code golden/} and {@code messages/} if there are any; beside them the
     *     classes and the manifest of a bundle with code
     * @throws IOException if the folder cannot be read
     */
    public static Stream<DynamicNode> in(Path folder) throws IOException {
        return new BundleTests(BundleUnderTest.read(folder)).all();
    }
}
