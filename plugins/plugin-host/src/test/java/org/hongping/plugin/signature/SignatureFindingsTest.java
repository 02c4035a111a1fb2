package org.hongping.plugin.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hongping.rubric.Message;
import org.hongping.rubric.document.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which signatures let a bundle in. */
class SignatureFindingsTest {
    private static final String DIGEST = "sha256:00";

    private final Signer signer = Keys.of("示例").signer();

    @ParameterizedTest
    @CsvSource({
        "OFFICIAL, '', ''",
        "SIGNED, '', ''",
        "UNTRUSTED, WARNING signature.untrusted, ERROR signature.code-untrusted",
        "UNSIGNED, '', ERROR signature.code-unsigned",
        "MODIFIED, ERROR signature.modified, ERROR signature.modified",
        "INVALID, ERROR signature.wrong, ERROR signature.wrong",
    })
    void eachStateMeansItsOwn(SignatureState state, String data, String code) {
        assertThat(said(SignatureFindings.ofData(signature(state), Keys.NOW))).isEqualTo(data);
        assertThat(said(SignatureFindings.ofCode(signature(state), DIGEST, Set.of(), Keys.NOW)))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "UNTRUSTED, WARNING signature.code-allowed",
        "UNSIGNED, WARNING signature.code-allowed",
        "MODIFIED, ERROR signature.modified",
        "INVALID, ERROR signature.wrong",
    })
    void anAdministratorLetsInWhatNobodyTrustedSignedButNothingBroken(SignatureState state, String code) {
        assertThat(said(SignatureFindings.ofCode(signature(state), DIGEST, Set.of(DIGEST), Keys.NOW)))
                .isEqualTo(code);
    }

    @Test
    void aCertificateThatHasRunOutIsTold() {
        Instant late = signer.validUntil().plus(Duration.ofDays(1));

        assertThat(said(SignatureFindings.ofData(signature(SignatureState.SIGNED), late)))
                .isEqualTo("WARNING signature.expired");
        assertThat(said(SignatureFindings.ofCode(signature(SignatureState.SIGNED), DIGEST, Set.of(), Instant.EPOCH)))
                .isEqualTo("WARNING signature.expired");
    }

    private Signature signature(SignatureState state) {
        return switch (state) {
            case UNSIGNED -> Signature.NONE;
            case MODIFIED -> Signature.modified(signer, Message.of("signature.modified", "a"));
            case INVALID -> Signature.invalid(Message.of("signature.wrong"));
            case OFFICIAL, SIGNED, UNTRUSTED -> Signature.by(signer, state);
        };
    }

    private static String said(List<Finding> findings) {
        return String.join(
                ";",
                findings.stream()
                        .map(finding ->
                                finding.severity() + " " + finding.message().key())
                        .toList());
    }
}
