package org.hongping.core.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.audit.Actor;
import org.hongping.core.audit.Audit;
import org.hongping.core.audit.Chain;
import org.hongping.core.audit.Subject;
import org.hongping.core.mail.MailDao.Troubled;
import org.hongping.core.storage.Ids;
import org.hongping.core.storage.JsonText;
import org.hongping.core.storage.Storage;
import org.hongping.core.web.Conflict;
import org.hongping.core.web.Invalid;
import org.hongping.core.web.Version;
import org.hongping.core.web.Visitor;
import org.hongping.rubric.Message;
import org.jdbi.v3.core.Handle;

/** The mail server, and who wants mail. Safe for use by many threads. */
public final class MailService {
    private static final String PASSWORD_FILE = "mail-password";
    private static final int MOST_TROUBLED = 50;

    private final Storage storage;
    private final Audit audit;
    private final MailPassword password;
    private final Ids ids = new Ids();

    /** Keeps the password in that folder. */
    public MailService(Storage storage, Audit audit, Path home) {
        this.storage = storage;
        this.audit = audit;
        this.password = new MailPassword(home.resolve(PASSWORD_FILE));
    }

    /** Returns what carries mail. */
    public Postman postman() {
        return new Postman(storage, password);
    }

    /** Returns where mail is handed in, if anybody has said. */
    public Optional<MailServer> server() {
        return storage.read(handle -> handle.attach(MailDao.class).server());
    }

    /** Says whether a password is kept. */
    public boolean hasPassword() {
        return password.read().isPresent();
    }

    /**
     * What became of the letters.
     *
     * @param waiting how many are on their way
     * @param sent how many the server took within a day
     * @param troubled the latest that it did not take, with what it said
     */
    public record Standing(int waiting, int sent, List<Troubled> troubled) {}

    /** Returns what became of the letters. */
    public Standing standing() {
        return storage.read(handle -> {
            MailDao mail = handle.attach(MailDao.class);
            Instant yesterday = storage.clock().now(handle).minus(Duration.ofDays(1));
            return new Standing(mail.waiting(), mail.sentSince(yesterday), mail.troubled(MOST_TROUBLED));
        });
    }

    /**
     * Says where mail is handed in from now on.
     *
     * @param wanted its version is not looked at
     * @param secret the password; empty keeps the one there is
     * @throws Invalid if the sender is no address, or there is a name without a password or a password without a name
     * @throws org.hongping.core.web.Stale if somebody saved in between
     */
    public MailServer configure(MailServer wanted, Optional<String> secret, Version basedOn, Visitor by) {
        requireAddress("sender", wanted.sender());
        if (wanted.userName().isPresent() && secret.isEmpty() && !hasPassword()) {
            throw new Invalid("password", Message.of("mail.password-missing"));
        }
        if (wanted.userName().isEmpty() && secret.isPresent()) {
            throw new Invalid("userName", Message.of("mail.user-missing"));
        }
        MailServer kept = storage.write(handle -> {
            MailDao mail = handle.attach(MailDao.class);
            long before = mail.server().map(MailServer::version).orElse(0L);
            basedOn.mustBe(new Version(before));
            MailServer after = new MailServer(
                    wanted.enabled(),
                    wanted.host(),
                    wanted.port(),
                    wanted.security(),
                    wanted.userName(),
                    wanted.sender(),
                    wanted.site(),
                    before + 1);
            mail.clearServer();
            mail.insert(after);
            mail.again(storage.clock().now(handle));
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("enabled", after.enabled());
            payload.put("host", after.host());
            payload.put("port", after.port());
            payload.put("security", after.security());
            after.userName().ifPresent(name -> payload.put("userName", name));
            payload.put("sender", after.sender());
            record(handle, by, "mail.configured", payload);
            return after;
        });
        if (kept.userName().isEmpty()) {
            password.forget();
        } else {
            secret.ifPresent(password::keep);
        }
        return kept;
    }

    /**
     * Sends a mail to try the server, now.
     *
     * @throws Conflict if no server is known
     * @throws Invalid if it is no address, or the server refuses it, in the server's words
     */
    public void tryOut(String to, Locale language) {
        requireAddress("to", to);
        MailServer server = server().orElseThrow(() -> new Conflict(Message.of("mail.no-server")));
        try (Dispatch dispatch = Dispatch.to(server, password.read())) {
            MailText trial = new MailText(
                    Message.of("mail.trial-subject").in(language),
                    Message.of("mail.trial-text").in(language) + "\n");
            dispatch.send(ids.next(), to, trial, storage.read(storage.clock()::now));
        } catch (MessagingException refused) {
            throw new Invalid("to", Message.of("mail.refused", Dispatch.words(refused)));
        }
    }

    /** Tries again what could not be sent or was given up, and returns how many that are. */
    public int again(Visitor by) {
        return storage.write(handle -> {
            int letters = handle.attach(MailDao.class).again(storage.clock().now(handle));
            record(handle, by, "mail.tried-again", Map.of("letters", letters));
            return letters;
        });
    }

    /** Returns whether and where the visitor wants mail. */
    public Wish wish(Visitor by) {
        return storage.read(handle -> handle.attach(MailDao.class).wish(by.accountOrRefuse()))
                .orElse(Wish.NONE);
    }

    /**
     * Says whether and where the visitor wants mail.
     *
     * @throws Invalid if it is no address, or mail is wanted without one
     */
    public Wish wish(Wish wanted, Visitor by) {
        wanted.address().ifPresent(address -> requireAddress("address", address));
        if (wanted.address().isEmpty() && wanted.pace() != Pace.NONE) {
            throw new Invalid("address", Message.of("mail.address-missing"));
        }
        storage.change(handle -> {
            MailDao mail = handle.attach(MailDao.class);
            mail.clearWish(by.accountOrRefuse());
            mail.insert(by.accountOrRefuse(), wanted);
        });
        return wanted;
    }

    private static void requireAddress(String field, String typed) {
        try {
            InternetAddress address = new InternetAddress(typed, true);
            if (!address.getAddress().equals(typed) || !typed.contains("@") || typed.matches(".*\\s.*")) {
                throw new AddressException("not an address alone");
            }
        } catch (AddressException noAddress) {
            throw new Invalid(field, Message.of("mail.no-address", typed));
        }
    }

    private void record(Handle handle, Visitor by, String action, Map<String, ?> payload) {
        audit.record(
                handle,
                Chain.INSTALLATION,
                new Actor(by.accountOrRefuse()),
                action,
                Subject.of("office", "mail"),
                JsonText.of(payload));
    }
}
