package org.hongping.browser;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A vendor's certificate, made as vendors make theirs. */
final class Certificate {
    private Certificate() {}

    /** Returns the file signer.pem. */
    static Path of(String name, Path folder) throws IOException, InterruptedException {
        Path keys = folder.resolve("signer.p12");
        Path file = folder.resolve("signer.pem");
        List<String> store = List.of("-keystore", keys.toString(), "-storepass", "shili-kouling", "-alias", "signer");
        keytool(
                store,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-validity",
                "30");
        keytool(store, "-exportcert", "-rfc", "-file", file.toString());
        return file;
    }

    private static void keytool(List<String> store, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        words.addAll(List.of(arguments));
        words.addAll(store);
        Process made = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(made.getInputStream().readAllBytes(), Charset.defaultCharset());
        if (made.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }
}
