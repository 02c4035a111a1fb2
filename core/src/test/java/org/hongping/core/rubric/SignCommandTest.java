package org.hongping.core.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hongping.plugin.signature.InstallationKey;
import org.hongping.plugin.signature.SignatureCheck;
import org.hongping.plugin.signature.SignaturePolicy;
import org.hongping.plugin.signature.SignatureState;
import org.hongping.plugin.signature.SigningKey;
import org.hongping.plugin.signature.TrustedSigners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SignCommandTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void aBundleIsSignedWithAnInstallationsKey() throws Exception {
        SigningKey key = new InstallationKey(folder, "某区住建局", InstantSource.system()).get();
        Path signed = folder.resolve("signed.jar");

        assertThat(run(bundle(), signed, folder.resolve(InstallationKey.FILE))).isZero();

        var trusting = new SignaturePolicy(TrustedSigners.of(List.of(key.certificate())), Set.of(), Set.of());
        assertThat(new SignatureCheck(trusting)
                        .check(Files.readAllBytes(signed))
                        .state())
                .isEqualTo(SignatureState.SIGNED);
        assertThat(said.toString()).contains("某区住建局", key.signer().fingerprint());
    }

    @Test
    void whatIsNoBundleIsNotSigned() throws Exception {
        new InstallationKey(folder, "某区住建局", InstantSource.system()).get();
        Path odd = Files.writeString(folder.resolve("odd.jar"), "no jar");
        Path signed = folder.resolve("signed.jar");

        assertThat(run(odd, signed, folder.resolve(InstallationKey.FILE))).isEqualTo(1);
        assertThat(signed).doesNotExist();
    }

    @Test
    void aFileThatHoldsNoKeyIsSaidSo() throws Exception {
        Path odd = Files.writeString(folder.resolve("odd.p12"), "no key");

        assertThat(run(bundle(), folder.resolve("signed.jar"), odd)).isEqualTo(1);
        assertThat(said.toString()).contains("odd.p12 cannot be used");
    }

    private static Path bundle() throws Exception {
        try (var jars = Files.list(ShippedRubrics.packed("rubric-weihai"))) {
            return jars.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private int run(Path jar, Path signed, Path keystore) {
        return new CommandLine(new SignCommand(Locale.ENGLISH))
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(jar.toString(), "-o", signed.toString(), "--keystore", keystore.toString());
    }
}
