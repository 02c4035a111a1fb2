package org.hongping.core.mail;

import java.util.Optional;

/**
 * Where mail is handed in, without the password, which stands elsewhere.
 *
 * @param enabled whether anything is sent
 * @param host name or address of the server
 * @param port 1 to 65535
 * @param security how the connection is guarded
 * @param userName who signs in there; empty if nobody has to
 * @param sender the address mail comes from
 * @param site the address of the pages, for links in mail, without a stroke at its end; empty: no links
 * @param version grows with every change
 */
public record MailServer(
        boolean enabled,
        String host,
        int port,
        Security security,
        Optional<String> userName,
        String sender,
        Optional<String> site,
        long version) {
    /** How a connection is guarded. */
    public enum Security {
        /** In the clear; for a server on the same machine or an inner network. */
        NONE,
        /** Begun in the clear and encrypted before anything is told; refused if the server cannot. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS
    }

    /** Guards the port. */
    public MailServer {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535, got " + port);
        }
    }
}
