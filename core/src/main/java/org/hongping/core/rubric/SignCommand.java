package org.hongping.core.rubric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hongping.plugin.BundleInspector;
import org.hongping.plugin.FindingText;
import org.hongping.plugin.archive.Sha256;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.plugin.signature.BundleSigner;
import org.hongping.plugin.signature.Signer;
import org.hongping.plugin.signature.SigningKey;
import org.hongping.rubric.Message;
import org.hongping.rubric.document.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs a bundle with a key from a file; needs neither a server nor the tools of a JDK. */
@Command(name = "sign", description = "Sign a bundle that is sound in itself.", mixinStandardHelpOptions = true)
public final class SignCommand implements Callable<Integer> {
    private static final int FINDINGS = 1;

    private final Locale language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "JAR", description = "The bundle to sign.")
    private Path jar = Path.of("");

    @Option(names = "-o", paramLabel = "JAR", required = true, description = "The signed bundle to write.")
    private Path signed = Path.of("");

    @Option(names = "--keystore", paramLabel = "FILE", required = true, description = "PKCS#12 file with the key.")
    private Path keystore = Path.of("");

    @Option(names = "--alias", description = "Which key; without it the only one there is.")
    private Optional<String> alias = Optional.empty();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Its first line is the password; without it there is none, as of an installation's own key.")
    private Optional<Path> passwordFile = Optional.empty();

    /** Speaks that language. */
    public SignCommand(Locale language) {
        this.language = language;
    }

    @Override
    public Integer call() throws IOException {
        byte[] content = Files.readAllBytes(Shelf.there(jar));
        List<Finding> faults = faults(content);
        faults.forEach(finding -> say(jar + ": " + FindingText.of(finding, language)));
        if (!faults.isEmpty()) {
            return FINDINGS;
        }
        char[] password = password();
        try {
            sign(content, SigningKey.read(Shelf.there(keystore), password, alias));
            return ExitCode.OK;
        } catch (GeneralSecurityException unreadable) {
            return noKey(unreadable);
        }
    }

    private void sign(byte[] content, SigningKey key) throws IOException {
        byte[] result = BundleSigner.sign(content, key);
        Files.write(signed, result);
        Signer signer = key.signer();
        say(Message.of("rubric.signed", signed.toString(), Sha256.of(result), signer.name(), signer.fingerprint())
                .in(language));
    }

    private int noKey(Exception fault) {
        Message why = Message.of("rubric.no-key", keystore.toString(), String.valueOf(fault.getMessage()));
        spec.commandLine().getErr().println(why.in(language));
        return FINDINGS;
    }

    /** What a signature is about to mend is no fault. */
    private static List<Finding> faults(byte[] jar) {
        return new BundleInspector(ModelVersion.ofThisInstallation())
                .inspect(jar).findings().stream()
                        .filter(Finding::isError)
                        .filter(finding -> !finding.message().key().startsWith("signature."))
                        .toList();
    }

    private char[] password() throws IOException {
        if (passwordFile.isEmpty()) {
            return new char[0];
        }
        List<String> lines = Files.readAllLines(Shelf.there(passwordFile.get()));
        return lines.isEmpty() ? new char[0] : lines.get(0).toCharArray();
    }

    private void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
    }
}
