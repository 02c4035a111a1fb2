package org.hongping.plugin.signature;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Message;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Severity;

/** What a signature means for letting a bundle in: data needs no signature but no broken one either, code needs a good one. */
public final class SignatureFindings {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Signature signature;
    private final Instant now;
    private final List<Finding> findings = new ArrayList<>();

    private SignatureFindings(Signature signature, Instant now) {
        this.signature = signature;
        this.now = now;
    }

    /** Returns what is to be said of a bundle of data alone. */
    public static List<Finding> ofData(Signature signature, Instant now) {
        var findings = new SignatureFindings(signature, now);
        findings.data();
        return List.copyOf(findings.findings);
    }

    /**
     * Returns what is to be said of a bundle with code.
     *
     * @param allowed digests that an administrator lets in without a trusted signature; nobody lets in a broken one
     */
    public static List<Finding> ofCode(Signature signature, String bundleDigest, Set<String> allowed, Instant now) {
        var findings = new SignatureFindings(signature, now);
        findings.code(bundleDigest, allowed.contains(bundleDigest));
        return List.copyOf(findings.findings);
    }

    private void data() {
        switch (signature.state()) {
            case OFFICIAL, UNSIGNED -> {}
            case SIGNED -> age();
            case UNTRUSTED -> {
                signed(Severity.WARNING, "signature.untrusted");
                age();
            }
            case MODIFIED, INVALID -> fault();
        }
    }

    private void code(String bundleDigest, boolean isAllowed) {
        switch (signature.state()) {
            case OFFICIAL -> {}
            case SIGNED -> age();
            case MODIFIED, INVALID -> fault();
            case UNTRUSTED, UNSIGNED -> {
                if (isAllowed) {
                    add(Severity.WARNING, Message.of("signature.code-allowed", bundleDigest));
                } else if (signature.state() == SignatureState.UNSIGNED) {
                    add(Severity.ERROR, Message.of("signature.code-unsigned", bundleDigest));
                } else {
                    signed(Severity.ERROR, "signature.code-untrusted");
                }
            }
        }
    }

    private void signed(Severity severity, String key) {
        signature.signer().ifPresent(signer -> add(severity, Message.of(key, signer.name(), signer.fingerprint())));
    }

    /** Without a witnessed time nobody can tell whether the signature is older than the end of its certificate. */
    private void age() {
        signature
                .signer()
                .filter(signer -> !signer.isValidAt(now))
                .ifPresent(signer -> add(
                        Severity.WARNING,
                        Message.of(
                                "signature.expired",
                                signer.name(),
                                day(signer.validFrom()),
                                day(signer.validUntil()))));
    }

    private void fault() {
        signature.fault().ifPresent(fault -> add(Severity.ERROR, fault));
    }

    private void add(Severity severity, Message message) {
        findings.add(new Finding(severity, message, Optional.empty()));
    }

    private static String day(Instant moment) {
        return LocalDate.ofInstant(moment, CHINA).toString();
    }
}
