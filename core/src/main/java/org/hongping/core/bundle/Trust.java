package org.hongping.core.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Rejected;
import org.hongping.core.web.Visitor;
import org.hongping.plugin.archive.Sha256;
import org.hongping.plugin.signature.BundleSigner;
import org.hongping.plugin.signature.InstallationKey;
import org.hongping.plugin.signature.SignaturePolicy;
import org.hongping.plugin.signature.Signer;
import org.hongping.plugin.signature.SigningKey;
import org.hongping.plugin.signature.TrustedSigners;
import org.hongping.rubric.Message;

/** Whom this installation believes, and its own key. Every change is in the audit trail. Safe for many threads. */
public final class Trust {
    private static final String SUBJECT = "Hongping installation";

    private final Storage storage;
    private final Audit audit;
    private final Path keys;
    private final Optional<Path> shipped;
    private final InstallationKey own;
    private volatile Optional<Set<String>> official = Optional.empty();

    Trust(Storage storage, Audit audit, RubricFolders folders) {
        this.storage = storage;
        this.audit = audit;
        this.keys = folders.keys();
        this.shipped = folders.shipped();
        this.own = new InstallationKey(keys, SUBJECT, InstantSource.system());
    }

    /** Returns whom to believe now. */
    SignaturePolicy policy() {
        return storage.read(handle -> {
            TrustDao trust = handle.attach(TrustDao.class);
            List<X509Certificate> certificates = new ArrayList<>();
            trust.signers().forEach(signer -> certificates.addAll(read(signer)));
            ownCertificate().ifPresent(certificates::add);
            return new SignaturePolicy(TrustedSigners.of(certificates), official(), new HashSet<>(trust.allowed()));
        });
    }

    private static List<X509Certificate> read(TrustedSigner signer) {
        try {
            return TrustedSigners.read(signer.certificate().getBytes(StandardCharsets.US_ASCII));
        } catch (CertificateException damaged) {
            throw new IllegalStateException("the trusted certificate " + signer.fingerprint() + " is damaged", damaged);
        }
    }

    /** Its own key counts from the moment it is made. */
    private Optional<X509Certificate> ownCertificate() {
        return Files.exists(keys.resolve(InstallationKey.FILE)) ? Optional.of(key().certificate()) : Optional.empty();
    }

    private SigningKey key() {
        try {
            return own.get();
        } catch (IOException fault) {
            throw new UncheckedIOException("the key in " + keys + " cannot be read", fault);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the key in " + keys + " cannot be used", fault);
        }
    }

    /** The digests of what came with this release; the folder does not change while the server runs. */
    private Set<String> official() {
        Optional<Set<String>> known = official;
        if (known.isEmpty()) {
            known = Optional.of(
                    shipped.filter(Files::isDirectory).map(Trust::digests).orElse(Set.of()));
            official = known;
        }
        return known.get();
    }

    private static Set<String> digests(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Set<String> digests = new HashSet<>();
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".jar")).toList()) {
                digests.add(Sha256.of(Files.readAllBytes(file)));
            }
            return Set.copyOf(digests);
        } catch (IOException fault) {
            throw new UncheckedIOException("the shipped bundles cannot be read", fault);
        }
    }

    /** Signs a bundle that this installation has made. */
    byte[] sign(byte[] jar) {
        return BundleSigner.sign(jar, key());
    }

    /** Returns everybody whose signature counts; this installation's own key is not among them. */
    public List<TrustedSigner> signers() {
        return storage.read(handle -> handle.attach(TrustDao.class).signers());
    }

    /** Returns whom this installation's own key names; empty before the first revision was signed. */
    public Optional<Signer> itself() {
        return ownCertificate().map(Signer::of);
    }

    /** Lets somebody's signature count.
     *  @throws Rejected if the file holds no certificate, or not one, or it counts already, or no reason is given */
    public TrustedSigner add(byte[] certificate, String reason, Visitor by) {
        String account = by.accountOrRefuse();
        Reason.require(reason);
        X509Certificate one = single(certificate);
        Signer named = Signer.of(one);
        return storage.write(handle -> {
            TrustDao trust = handle.attach(TrustDao.class);
            if (trust.signers().stream().anyMatch(known -> known.fingerprint().equals(named.fingerprint()))) {
                throw new Conflict(Message.of("bundles.trusted-already", named.name()));
            }
            TrustedSigner signer = new TrustedSigner(
                    named.fingerprint(),
                    named.name(),
                    pem(one),
                    reason,
                    storage.clock().now(handle),
                    account);
            trust.insert(signer);
            audit.record(
                    handle,
                    Chain.INSTALLATION,
                    new Actor(account),
                    "rubric.signer-trusted",
                    Subject.of("signer", named.fingerprint()),
                    JsonText.of(Map.of("reason", reason, "subject", named.subject())));
            return signer;
        });
    }

    /** Lets somebody's signature count no more; bundles with code of theirs do not run from the next start on.
     *  @throws Rejected if it does not count, or no reason is given */
    public void remove(String fingerprint, String reason, Visitor by) {
        String account = by.accountOrRefuse();
        if (signers().stream().noneMatch(known -> known.fingerprint().equals(fingerprint))) {
            throw new NotFound(fingerprint);
        }
        Reason.require(reason);
        storage.change(handle -> {
            if (handle.attach(TrustDao.class)
                            .remove(fingerprint, storage.clock().now(handle), account)
                    == 0) {
                throw new NotFound(fingerprint);
            }
            audit.record(
                    handle,
                    Chain.INSTALLATION,
                    new Actor(account),
                    "rubric.signer-distrusted",
                    Subject.of("signer", fingerprint),
                    JsonText.of(Map.of("reason", reason)));
        });
    }

    /** Lets one bundle with code in although nobody trusted signed it.
     *  @throws Rejected if the digest is none, or no reason is given */
    public void allow(String bundleDigest, String reason, Visitor by) {
        String account = by.accountOrRefuse();
        Reason.require(reason);
        if (!bundleDigest.matches("sha256:[0-9a-f]{64}")) {
            throw new Invalid("digest", Message.of("bundles.no-digest", bundleDigest));
        }
        storage.change(handle -> {
            TrustDao trust = handle.attach(TrustDao.class);
            if (trust.allowed().contains(bundleDigest)) {
                throw new Conflict(Message.of("bundles.allowed-already", bundleDigest));
            }
            trust.allow(bundleDigest, reason, storage.clock().now(handle), account);
            audit.record(
                    handle,
                    Chain.INSTALLATION,
                    new Actor(account),
                    "rubric.code-allowed",
                    Subject.of("bundle", bundleDigest),
                    JsonText.of(Map.of("reason", reason)));
        });
    }

    private static X509Certificate single(byte[] file) {
        try {
            List<X509Certificate> read = TrustedSigners.read(file);
            if (read.size() != 1) {
                throw new Invalid("file", Message.of("bundles.one-certificate", Integer.toString(read.size())));
            }
            return read.get(0);
        } catch (CertificateException none) {
            throw new Invalid("file", Message.of("bundles.no-certificate"));
        }
    }

    private static String pem(X509Certificate certificate) {
        try {
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateException impossible) {
            throw new IllegalStateException("a certificate that was read cannot be written", impossible);
        }
    }
}
