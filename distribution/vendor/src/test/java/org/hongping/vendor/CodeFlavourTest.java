package org.hongping.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.hongping.operator.Server;
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

    /** A key of the vendor's own, and the bundle signed with it. */
    private static final String SIGN = """
            printf 'secret-word\\n' >word
            keytool -genkeypair -alias vendor -keyalg EC -groupname secp256r1 -validity 365 -dname 'CN=Example vendor' \
              -storetype PKCS12 -keystore vendor.p12 -storepass:file word
            keytool -exportcert -rfc -alias vendor -keystore vendor.p12 -storepass:file word >vendor.pem
            "$HONGPING/bin/hongping" rubric sign rubric-bay/target/rubric-bay-1.0.0.jar -o rubric-bay-1.0.0.jar \
              --keystore vendor.p12 --password-file word
            printf 'correct horse battery\\ncorrect horse battery\\n' |
              "$HONGPING/bin/hongping" user add keeper --role administrator
            """;

    private static final String TWO_QUIET_NIGHTS = """
            {"gates": {"fire": false}, "facts": {"estate.quietNights": 2}, "answers": {
              "1.1": {"level": "many"}, "1.2": {"checks": ["bench", "lamp", "sign"]},
              "2.1": {"points": 10}, "3.1": {"quantity": 0}}}
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
        dropAndAsk(workshop);
    }

    /** The inbox takes it once an administrator trusts who signed it; then its hook scores. */
    private static void dropAndAsk(Workshop workshop) throws IOException, InterruptedException {
        workshop.run("sign", SIGN);
        Path home = workshop.place().resolve("home");
        try (Server server = Server.start(home)) {
            Path jar = workshop.place().resolve("rubric-bay-1.0.0.jar");
            Path inbox = home.resolve("inbox");
            Files.copy(jar, inbox.resolve("early.jar"));
            soon(inbox.resolve("refused/early.jar"));

            Clerk clerk = Clerk.signedIn(server.address(), "keeper", "correct horse battery");
            clerk.trust(workshop.place().resolve("vendor.pem"));
            Files.copy(jar, inbox.resolve("trusted.jar"));
            soon(inbox.resolve("accepted/trusted.jar"));

            assertThat(clerk.score("example.bay@2026", TWO_QUIET_NIGHTS)).contains("\"3.2\"", "2 × 0.5");
        }
    }

    private static void soon(Path file) throws InterruptedException {
        for (int i = 0; i < 600 && !Files.exists(file); i++) {
            Thread.sleep(50);
        }
        assertThat(file).exists();
    }

    private static boolean hasHooks() throws IOException {
        String model = "plugins/rubric-spi/target/rubric-spi-" + Workshop.version() + ".jar";
        try (JarFile jar = new JarFile(Workshop.sources().resolve(model).toFile())) {
            return jar.getEntry("org/hongping/rubric/RubricProvider.class") != null;
        }
    }
}
