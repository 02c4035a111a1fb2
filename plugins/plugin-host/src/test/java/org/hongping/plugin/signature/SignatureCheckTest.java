package org.hongping.plugin.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hongping.plugin.Samples.aBundle;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hongping.plugin.archive.Sha256;
import org.junit.jupiter.api.Test;

/** Who vouches for a jar, and whether it is still what they vouched for. */
class SignatureCheckTest {
    private static final String BLOCK = "META-INF/SIGNER.EC";
    private static final String SIGNED = "META-INF/SIGNER.SF";

    private final SigningKey vendor = Keys.of("示例软件公司");
    private final byte[] jar = BundleSigner.sign(aBundle().jar(), vendor);

    @Test
    void aTrustedSignerVouches() {
        Signature signature = trusting(vendor).check(jar);

        assertThat(signature.state()).isEqualTo(SignatureState.SIGNED);
        assertThat(signature.signer().map(Signer::name)).contains("示例软件公司");
        assertThat(signature.signer().map(Signer::subject)).contains("CN=示例软件公司");
        assertThat(signature.signer().orElseThrow().fingerprint()).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void whoIsNotOnTheListIsNotTrustedHoweverTheyCallThemselves() {
        assertThat(trusting(Keys.of("示例软件公司")).check(jar).state()).isEqualTo(SignatureState.UNTRUSTED);
    }

    @Test
    void aJarWithoutSignatureIsUnsigned() {
        assertThat(trusting(vendor).check(aBundle().jar())).isEqualTo(Signature.NONE);
    }

    @Test
    void theBytesOfTheReleaseAreOfficialWhoeverSignedThem() {
        byte[] unsigned = aBundle().jar();
        var release = new SignatureCheck(
                new SignaturePolicy(TrustedSigners.none(), Set.of(Sha256.of(unsigned), Sha256.of(jar)), Set.of()));

        assertThat(release.check(unsigned).state()).isEqualTo(SignatureState.OFFICIAL);
        assertThat(release.check(jar).state()).isEqualTo(SignatureState.OFFICIAL);
    }

    @Test
    void aChangedAddedOrMissingFileIsModified() {
        assertThat(stateOf(Jars.with(jar, "rubrics/garden.yaml", bytes("schema: 1"))))
                .isEqualTo(SignatureState.MODIFIED);
        assertThat(stateOf(Jars.with(jar, "rubrics/more.yaml", bytes("schema: 1"))))
                .isEqualTo(SignatureState.MODIFIED);
        assertThat(stateOf(Jars.without(jar, "rubrics/garden.yaml"))).isEqualTo(SignatureState.MODIFIED);
        assertThat(stateOf(Jars.with(
                        jar,
                        "META-INF/MANIFEST.MF",
                        Jars.bytes(aBundle().named("other").jar(), "META-INF/MANIFEST.MF"))))
                .isEqualTo(SignatureState.MODIFIED);
        assertThat(stateOf(Jars.with(jar, "META-INF/LICENSE", bytes("none")))).isEqualTo(SignatureState.MODIFIED);
    }

    /** The manifest may list it: the signature does not. */
    @Test
    void aFileThatManifestAndDigestKnowButTheSignatureFileDoesNotIsModified() {
        byte[] less = BundleSigner.sign(aBundle().jar(), vendor);
        String signed = new String(Jars.bytes(less, SIGNED), UTF_8);
        int section = signed.indexOf("Name: rubrics/garden.yaml");
        byte[] shorter = bytes(signed.substring(0, section));
        byte[] forged = Jars.with(Jars.with(less, SIGNED, shorter), BLOCK, CmsSignature.of(shorter, vendor));

        assertThat(trusting(vendor).check(forged).fault().orElseThrow().arguments())
                .isEqualTo(List.of("rubrics/garden.yaml"));
        assertThat(stateOf(forged)).isEqualTo(SignatureState.MODIFIED);
    }

    @Test
    void aBrokenSignatureIsInvalid() {
        assertThat(stateOf(Jars.with(jar, SIGNED, bytes("Signature-Version: 1.0\r\n\r\n"))))
                .isEqualTo(SignatureState.INVALID);
        assertThat(stateOf(Jars.with(jar, BLOCK, bytes("nothing")))).isEqualTo(SignatureState.INVALID);
        assertThat(stateOf(Jars.without(jar, BLOCK))).isEqualTo(SignatureState.INVALID);
        assertThat(stateOf(Jars.without(jar, SIGNED))).isEqualTo(SignatureState.INVALID);
        assertThat(stateOf(Jars.with(jar, "META-INF/OTHER.EC", Jars.bytes(jar, BLOCK))))
                .isEqualTo(SignatureState.INVALID);
        assertThat(stateOf(bytes("no jar"))).isEqualTo(SignatureState.INVALID);
    }

    @Test
    void keysOfTheOtherKindSignTooUnlessTheyAreWeak() {
        SigningKey strong = Keys.rsa(2048);
        SigningKey weak = Keys.rsa(1024);

        assertThat(trusting(strong)
                        .check(BundleSigner.sign(aBundle().jar(), strong))
                        .state())
                .isEqualTo(SignatureState.SIGNED);
        assertThat(trusting(weak)
                        .check(BundleSigner.sign(aBundle().jar(), weak))
                        .fault()
                        .orElseThrow()
                        .key())
                .isEqualTo("signature.weak");
    }

    @Test
    void anotherKeysSignatureUnderOnesOwnCertificateIsInvalid() {
        byte[] signed = Jars.bytes(jar, SIGNED);
        var mixed = new SigningKey(Keys.of("someone").key(), vendor.certificate());

        assertThat(stateOf(Jars.with(jar, BLOCK, CmsSignature.of(signed, mixed))))
                .isEqualTo(SignatureState.INVALID);
    }

    /** Some bits of a block mean nothing; none can change what was signed, or by whom. */
    @Test
    void noBitOfASignatureCanBeTurnedToMeanSomethingElse() {
        var chance = new Random(7);
        for (int i = 0; i < (Boolean.getBoolean("hongping.full") ? 5_000 : 300); i++) {
            assertThat(stateOf(turned(SIGNED, chance))).isEqualTo(SignatureState.INVALID);
            Signature other = trusting(vendor).check(turned(BLOCK, chance));
            boolean isTrusted = other.state() == SignatureState.SIGNED;
            assertThat(other.signer().filter(signer -> isTrusted).orElse(vendor.signer()))
                    .isEqualTo(vendor.signer());
        }
    }

    private byte[] turned(String name, Random chance) {
        byte[] turned = Jars.bytes(jar, name);
        int bit = chance.nextInt(turned.length * 8);
        turned[bit / 8] ^= (byte) (1 << bit % 8);
        return Jars.with(jar, name, turned);
    }

    private SignatureState stateOf(byte[] changed) {
        return trusting(vendor).check(changed).state();
    }

    private static SignatureCheck trusting(SigningKey key) {
        return new SignatureCheck(
                new SignaturePolicy(TrustedSigners.of(List.of(key.certificate())), Set.of(), Set.of()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
