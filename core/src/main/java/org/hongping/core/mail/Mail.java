package org.hongping.core.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.hongping.core.web.OfficeTime;

/** One mail of plain text. Its name stays when it is sent again, so that a second one can be told from a second mail. */
final class Mail {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Mail() {}

    static MimeMessage of(Session session, String name, String from, String to, MailText content, Instant when)
            throws MessagingException {
        InternetAddress sender = new InternetAddress(from, true);
        MimeMessage mail = new Named(session, "<" + name + "@" + domain(sender.getAddress()) + ">");
        mail.setFrom(sender);
        mail.setRecipient(RecipientType.TO, new InternetAddress(to, true));
        mail.setSubject(content.subject().replaceAll("\\s+", " ").strip(), UTF_8);
        mail.setText(content.text(), UTF_8);
        mail.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(when.atZone(OfficeTime.ZONE)));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static final class Named extends MimeMessage {
        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
