package org.hongping.core.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** A connection to the mail server, open for one round. Not for several threads. */
final class Dispatch implements AutoCloseable {
    private static final int PERMANENT = 500;
    private static final String PATIENCE = "15000";

    private final MailServer server;
    private final Session session;
    private final Transport transport;

    private Dispatch(MailServer server, Session session, Transport transport) {
        this.server = server;
        this.session = session;
        this.transport = transport;
    }

    /** Connects and signs in.
     *  @throws MessagingException in the server's words */
    static Dispatch to(MailServer server, Optional<String> password) throws MessagingException {
        Session session = Session.getInstance(properties(server));
        Transport transport = session.getTransport("smtp");
        if (server.userName().isPresent()) {
            transport.connect(server.host(), server.port(), server.userName().get(), password.orElse(""));
        } else {
            transport.connect(server.host(), server.port(), null, null);
        }
        return new Dispatch(server, session, transport);
    }

    private static Properties properties(MailServer server) {
        Properties all = new Properties();
        all.put("mail.smtp.connectiontimeout", PATIENCE);
        all.put("mail.smtp.timeout", PATIENCE);
        all.put("mail.smtp.writetimeout", PATIENCE);
        all.put("mail.smtp.auth", String.valueOf(server.userName().isPresent()));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case STARTTLS -> {
                all.put("mail.smtp.starttls.enable", "true");
                all.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> all.put("mail.smtp.ssl.enable", "true");
            case NONE -> all.put("mail.smtp.starttls.enable", "false");
        }
        return all;
    }

    /** Hands one mail over.
     *  @throws MessagingException if it is refused, in the server's words */
    void send(String name, String to, MailText content, Instant when) throws MessagingException {
        MimeMessage mail = Mail.of(session, name, server.sender(), to, content, when);
        transport.sendMessage(mail, mail.getAllRecipients());
    }

    boolean isOpen() {
        return transport.isConnected();
    }

    /** Says whether it is no use to try again: the server has refused this mail for good. */
    static boolean isForGood(MessagingException refused) {
        for (Exception each = refused; each instanceof MessagingException known; each = known.getNextException()) {
            if (code(known) >= PERMANENT) {
                return true;
            }
        }
        return refused instanceof jakarta.mail.internet.AddressException;
    }

    private static int code(MessagingException refused) {
        if (refused instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (refused instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return refused instanceof SMTPSendFailedException sending ? sending.getReturnCode() : 0;
    }

    /** Returns what went wrong, with everything the server said. */
    static String words(MessagingException refused) {
        StringBuilder words = new StringBuilder();
        for (Throwable each = refused; each != null; each = next(each)) {
            String said = String.valueOf(each.getMessage()).strip();
            if (words.indexOf(said) < 0) {
                words.append(words.isEmpty() ? "" : "; ").append(said);
            }
        }
        return words.toString();
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable each) {
        return each instanceof MessagingException known ? known.getNextException() : each.getCause();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // what was handed over was acknowledged before
        }
    }
}
