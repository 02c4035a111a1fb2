package org.hongping.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The archetype's other flavour: a bundle with one hook. */
class CodeFlavourTest {
    private static final String GENERATE = """
            mvn -B -q org.apache.maven.plugins:maven-archetype-plugin:%s:generate -DarchetypeCatalog=local \
              -DarchetypeGroupId=org.hongping -DarchetypeArtifactId=rubric-archetype \
              -DarchetypeVersion="$HONGPING_VERSION" \
              -DgroupId=com.example -DartifactId=rubric-bay -DrubricId=example.bay -Dflavour=code
            cd rubric-bay
            mvn -B -q verify
            """;

    /** Changes one file and wants the test of the bundle to fail. */
    private static final String BREAK = """
            cd rubric-bay
            sed -i.good 's/%1$s/' %2$s
            if mvn -B -q test -Dtest=RubricsTest; then echo 'nobody noticed'; exit 1; fi
            cp %2$s.good %2$s
            rm %2$s.good
            """;

    /** Runs its code only where the user says so. */
    private static final String VERIFY = """
            if "$HONGPING/bin/hongping" rubric verify rubric-bay/target/rubric-bay-1.0.0.jar; then exit 1; fi
            "$HONGPING/bin/hongping" rubric verify --with-code rubric-bay/target/rubric-bay-1.0.0.jar
            """;

    @Test
    void aBundleWithAHookIsGeneratedAndBuiltAndItsTestsAskTheHook() throws IOException, InterruptedException {
        assumeThat(hasHooks()).as("the rubric model of this build has hooks").isTrue();
        Workshop workshop = Workshop.empty("code");

        workshop.run("code", GENERATE.formatted(System.getProperty("hongping.archetype.plugin")));

        Path jar = workshop.place().resolve("rubric-bay/target/rubric-bay-1.0.0.jar");
        try (JarFile bundle = new JarFile(jar.toFile())) {
            assertThat(bundle.getManifest().getMainAttributes().getValue("Bundle-Activator"))
                    .isEqualTo("com.example.Activator");
            assertThat(bundle.stream().map(entry -> entry.getName()))
                    .contains("com/example/QuietNights.class", "rubrics/garden.yaml");
        }
        assertThat(workshop.run("verify", VERIFY)).contains("example.bay", "--with-code");
        String hook = "src/main/java/com/example/QuietNights.java";
        assertThat(workshop.run("hook", BREAK.formatted("\"0.5\"/\"0.6\"", hook)))
                .contains("golden/garden.yaml:", "points 3.2 should be 0.50 but is 0.60");
        String golden = "src/main/resources/golden/garden.yaml";
        assertThat(workshop.run("golden", BREAK.formatted("\"0.50\"/\"0.70\"", golden)))
                .contains("golden/garden.yaml:", "points 3.2 should be 0.70 but is 0.50");
    }

    private static boolean hasHooks() throws IOException {
        String model = "plugins/rubric-spi/target/rubric-spi-" + Workshop.version() + ".jar";
        try (JarFile jar = new JarFile(Workshop.sources().resolve(model).toFile())) {
            return jar.getEntry("org/hongping/rubric/RubricProvider.class") != null;
        }
    }
}
