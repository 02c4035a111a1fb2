package org.hongping.plugin.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hongping.plugin.Samples.aBundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.hongping.plugin.BundleInspector;
import org.hongping.plugin.Inspection;
import org.hongping.plugin.Samples;
import org.hongping.plugin.archive.ArchiveLimits;
import org.hongping.plugin.archive.ArchiveReader;
import org.hongping.plugin.archive.PlainZip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our signatures are the platform's, and the platform's are ours. */
class BundleSignerTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private final SigningKey key = Keys.of("示例软件公司");

    @Test
    void theSameJarAndKeyGiveTheSameBytes() {
        assertThat(BundleSigner.sign(aBundle().jar(), key))
                .isEqualTo(BundleSigner.sign(aBundle().jar(), key));
    }

    @Test
    void whatIsSignedIsStillABundle() {
        Inspection inspection = new BundleInspector(
                        Samples.MODEL, () -> trusting(key), java.time.InstantSource.fixed(Keys.NOW))
                .inspect(BundleSigner.sign(aBundle().jar(), key));

        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.isSound()).isTrue();
        assertThat(inspection.signature().state()).isEqualTo(SignatureState.SIGNED);
    }

    @Test
    void signingAgainReplacesTheSignature() {
        SigningKey other = Keys.of("another");
        byte[] twice = BundleSigner.sign(BundleSigner.sign(aBundle().jar(), other), key);

        assertThat(twice).isEqualTo(BundleSigner.sign(aBundle().jar(), key));
    }

    @Test
    void thePlatformFindsEveryFileSigned() throws IOException {
        Path signed = Files.write(
                folder.resolve("signed.jar"), BundleSigner.sign(aBundle().jar(), key));

        try (var jar = new JarFile(signed.toFile(), true)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                jar.getInputStream(entry).readAllBytes();
                if (!entry.getName().matches("META-INF/(MANIFEST.MF|SIGNER.*)")) {
                    assertThat(entry.getCodeSigners()).as(entry.getName()).hasSize(1);
                }
            }
        }
    }

    @Test
    void jarsignerIsContent() throws Exception {
        Path signed = Files.write(
                folder.resolve("signed.jar"), BundleSigner.sign(aBundle().jar(), key));
        Process jarsigner = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jarsigner",
                        "-J-Duser.language=en",
                        "-verify",
                        "-strict",
                        "-keystore",
                        keystore().toString(),
                        "-storepass",
                        new String(PASSWORD),
                        signed.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(jarsigner.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(jarsigner.waitFor()).as(said).isZero();
        assertThat(said).contains("jar verified");
    }

    @Test
    void whatJarsignerMadeOfABundleIsAccepted() throws Exception {
        byte[] signed = signedByPlatform(aBundle().jar());

        assertThat(ArchiveReader.read(signed, ArchiveLimits.STANDARD).findings())
                .isEmpty();
        assertThat(new SignatureCheck(trusting(key)).check(signed).state()).isEqualTo(SignatureState.SIGNED);
        assertThat(new BundleInspector(Samples.MODEL).inspect(signed).isSound()).isTrue();
    }

    @Test
    void aKeystoreIsRead() throws Exception {
        assertThat(SigningKey.read(keystore(), PASSWORD, java.util.Optional.empty())
                        .signer())
                .isEqualTo(key.signer());
        assertThatThrownBy(() -> SigningKey.read(keystore(), PASSWORD, java.util.Optional.of("nobody")))
                .hasMessageContaining("nobody");
    }

    @Test
    void aJarWithoutDigestsIsNotSigned() {
        byte[] plain = PlainZip.write(java.util.Map.of(
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "a",
                new byte[0]));

        assertThatThrownBy(() -> BundleSigner.sign(plain, key)).hasMessageContaining("no-digest");
        assertThatThrownBy(() -> BundleSigner.sign(new byte[3], key)).hasMessageContaining("not a sound archive");
    }

    private byte[] signedByPlatform(byte[] jar) throws Exception {
        Path unsigned = Files.write(folder.resolve("unsigned.jar"), jar);
        var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(key.certificate()));
        var signed = new ByteArrayOutputStream();
        try (var zip = new ZipFile(unsigned.toFile())) {
            new JarSigner.Builder(key.key(), path).signerName("VENDOR").build().sign(zip, signed);
        }
        return signed.toByteArray();
    }

    private Path keystore() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setKeyEntry("vendor", key.key(), PASSWORD, new Certificate[] {key.certificate()});
        Path file = folder.resolve("keys.p12");
        try (var content = Files.newOutputStream(file)) {
            store.store(content, PASSWORD);
        }
        return file;
    }

    private static SignaturePolicy trusting(SigningKey key) {
        return new SignaturePolicy(TrustedSigners.of(List.of(key.certificate())), Set.of(), Set.of());
    }
}
