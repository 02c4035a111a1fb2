package org.hongping.core.tls;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Where the server listens: plain first, encrypted beside it. */
public final class TlsConnectors {
    private static final long IDLE_MILLIS = 30_000;
    private static final int SECRET_BYTES = 16;

    private TlsConnectors() {}

    /** Listens without encryption. */
    public static ServerConnector plain(Server server, HttpConfiguration setting, String host, int port) {
        return placed(new ServerConnector(server, new HttpConnectionFactory(setting)), host, port);
    }

    /** Listens with the certificate of the folder. */
    public static ServerConnector encrypted(
            Server server, HttpConfiguration setting, TlsFolder folder, String host, int port) {
        HttpConfiguration secure = new HttpConfiguration(setting);
        // People come by addresses too; whether the name fits is for the browser to see.
        secure.addCustomizer(new SecureRequestCustomizer(false));
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        SslContextFactory.Server keys = new SslContextFactory.Server();
        keys.setKeyStore(folder.keys(password.toCharArray()));
        keys.setKeyStorePassword(password);
        keys.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        return placed(new ServerConnector(server, keys, new HttpConnectionFactory(secure)), host, port);
    }

    private static ServerConnector placed(ServerConnector connector, String host, int port) {
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }
}
