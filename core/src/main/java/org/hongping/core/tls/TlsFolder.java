package org.hongping.core.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.hongping.core.web.Conflict;
import org.hongping.rubric.Message;

/**
 * What stands under {@code HONGPING_HOME/tls}: {@code ca.key} and {@code ca.crt}, {@code server.key} and
 * {@code server.crt}.
 *
 * @param path the folder
 */
public record TlsFolder(Path path) {

    /** What is there, for people.
     *
     * @param names what the server is reached by
     * @param serverUntil last moment of the server's certificate
     * @param authorityUntil last moment of the authority's
     * @param fingerprint SHA-256 of the authority's certificate, as phones show it
     */
    public record Facts(HostNames names, Instant serverUntil, Instant authorityUntil, String fingerprint) {}

    /** Says whether there is a certificate to serve with. */
    public boolean isThere() {
        return Files.exists(path.resolve("server.crt")) && Files.exists(path.resolve("server.key"));
    }

    /** Makes an authority and a certificate by it.
     *  @throws Conflict if there is one: every phone would have to be told anew */
    public Facts init(HostNames names, Instant now) {
        if (Files.exists(path.resolve("ca.key"))) {
            throw new Conflict(Message.of("tls.there-already", path.toString()));
        }
        return carefully(() -> {
            Pem.folder(path);
            Certified authority = Issuing.authority(now);
            Pem.write(path.resolve("ca.crt"), authority.certificate());
            Pem.write(path.resolve("ca.key"), authority.key());
            serve(authority, names, now);
            return read();
        });
    }

    /** Makes a new certificate by the same authority; phones notice nothing.
     *  @throws Conflict if there is no authority */
    public Facts renew(List<String> given, Instant now) {
        requireAuthority();
        return carefully(() -> {
            HostNames names = given.isEmpty() ? read().names() : HostNames.of(given);
            serve(new Certified(Pem.key(path.resolve("ca.key")), authority()), names, now);
            return read();
        });
    }

    /** Returns what is there.
     *  @throws Conflict if there is none */
    public Facts facts() {
        requireAuthority();
        return carefully(this::read);
    }

    /** Returns where the authority's certificate stands. */
    public Path authorityFile() {
        return path.resolve("ca.crt");
    }

    /** Returns key and chain for the server, under a password of the moment. */
    KeyStore keys(char[] password) {
        return carefully(() -> {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            Certificate[] chain = {Pem.certificate(path.resolve("server.crt")), authority()};
            store.setKeyEntry("server", Pem.key(path.resolve("server.key")), password, chain);
            return store;
        });
    }

    private void serve(Certified authority, HostNames names, Instant now) throws IOException, GeneralSecurityException {
        Certified server = Issuing.server(authority, names, now);
        Pem.write(path.resolve("server.key"), server.key());
        Pem.write(path.resolve("server.crt"), server.certificate());
    }

    private Facts read() throws IOException, GeneralSecurityException {
        X509Certificate server = Pem.certificate(path.resolve("server.crt"));
        List<String> names = new ArrayList<>();
        Collection<List<?>> alternatives = server.getSubjectAlternativeNames();
        if (alternatives != null) {
            alternatives.forEach(name -> names.add(String.valueOf(name.get(1))));
        }
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(authority().getEncoded());
        String fingerprint = HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT);
        return new Facts(
                new HostNames(names), CertificateDates.until(server), CertificateDates.until(authority()), fingerprint);
    }

    private X509Certificate authority() throws IOException, GeneralSecurityException {
        return Pem.certificate(path.resolve("ca.crt"));
    }

    private void requireAuthority() {
        if (!Files.exists(path.resolve("ca.key"))) {
            throw new Conflict(Message.of("tls.not-there", path.toString()));
        }
    }

    /** Work on files of keys. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException, GeneralSecurityException;
    }

    private <T> T carefully(Work<T> work) {
        try {
            return work.run();
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot work with the files under " + path, fault);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the keys under " + path + " cannot be used", fault);
        }
    }
}
