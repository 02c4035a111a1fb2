package org.hongping.plugin.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A private key and the certificate that says whose it is. Says nothing of the key when it is printed. */
public final class SigningKey {
    private final PrivateKey key;
    private final X509Certificate certificate;

    /** Puts together what belongs together; the key is EC or RSA. */
    public SigningKey(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /**
     * Reads a key from a PKCS#12 file.
     *
     * @param alias which entry; empty takes the only key there is
     * @throws IOException if the file cannot be read
     * @throws GeneralSecurityException if it is no keystore, the password is wrong, or it does not hold that key, or
     *     several and none was named
     */
    public static SigningKey read(Path keystore, char[] password, Optional<String> alias)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(keystore)) {
            load(store, content, password);
        }
        String name = alias.isPresent() ? alias.get() : onlyKey(store);
        if (store.getKey(name, password) instanceof PrivateKey key
                && store.getCertificate(name) instanceof X509Certificate certificate) {
            return new SigningKey(key, certificate);
        }
        throw new GeneralSecurityException("there is no private key named " + name);
    }

    private static void load(KeyStore store, InputStream content, char[] password) throws GeneralSecurityException {
        try {
            store.load(content, password);
        } catch (IOException unreadable) {
            throw new GeneralSecurityException(
                    "no keystore, or another password: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String onlyKey(KeyStore store) throws GeneralSecurityException {
        List<String> keys = new java.util.ArrayList<>();
        for (String name : Collections.list(store.aliases())) {
            if (store.isKeyEntry(name)) {
                keys.add(name);
            }
        }
        if (keys.size() != 1) {
            throw new GeneralSecurityException("name one key of " + keys);
        }
        return keys.get(0);
    }

    PrivateKey key() {
        return key;
    }

    /** Returns the certificate, which is no secret. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** Returns whom the certificate names. */
    public Signer signer() {
        return Signer.of(certificate);
    }

    /** Returns the ending of the signature block's name. */
    String blockEnding() {
        return "." + key.getAlgorithm().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "key of " + signer();
    }
}
