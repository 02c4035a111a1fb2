package org.hongping.core.rubric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hongping.plugin.signature.Signature;
import org.hongping.plugin.signature.SignatureCheck;
import org.hongping.plugin.signature.SignaturePolicy;
import org.hongping.plugin.signature.Signer;
import org.hongping.rubric.Message;

/** Says whose signature a delivery bears, for whoever has no trust list at hand. */
final class SignatureStatus {
    private SignatureStatus() {}

    /** Returns the state of a jar's signature in words; empty for what is not packed. */
    static Optional<Message> of(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !file.toString().endsWith(".jar")) {
            return Optional.empty();
        }
        Signature signature = new SignatureCheck(SignaturePolicy.strict()).check(Files.readAllBytes(file));
        return Optional.of(new Message(
                "rubric.signature." + signature.state().name(),
                List.of(
                        signature.signer().map(Signer::name).orElse(""),
                        signature.signer().map(Signer::fingerprint).orElse(""))));
    }
}
