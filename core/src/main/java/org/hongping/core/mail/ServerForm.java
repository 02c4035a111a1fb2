package org.hongping.core.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.core.web.FormInput;
import org.hongping.rubric.Message;

/** The mail server as a form has it; the password goes in and never comes out. */
final class ServerForm {
    static final Set<String> FIELDS =
            Set.of("enabled", "host", "port", "security", "userName", "password", "sender", "site");

    private static final int LONGEST = 200;
    private static final int LAST_PORT = 65_535;

    private ServerForm() {}

    static Map<String, String> written(Optional<MailServer> server, String site) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("security", MailServer.Security.STARTTLS.name());
        values.put("port", "587");
        values.put("site", site);
        server.ifPresent(known -> {
            values.put("enabled", String.valueOf(known.enabled()));
            values.put("host", known.host());
            values.put("port", Integer.toString(known.port()));
            values.put("security", known.security().name());
            values.put("userName", known.userName().orElse(""));
            values.put("sender", known.sender());
            values.put("site", known.site().orElse(""));
        });
        return values;
    }

    /** Reads it; empty if something is at fault, which then stands at its field. */
    static Optional<MailServer> read(FormInput form) {
        String host = form.fields().text("host", LONGEST);
        Optional<Integer> port = form.fields().whole("port", 1, LAST_PORT);
        if (port.isEmpty()) {
            form.refuse("port", Message.of("web.fill-in"));
        }
        Optional<MailServer.Security> security = form.fields().choice("security", MailServer.Security.class);
        if (security.isEmpty()) {
            form.refuse("security", Message.of("web.fill-in"));
        }
        Optional<String> userName = form.fields().optional("userName", LONGEST);
        String sender = form.fields().text("sender", LONGEST);
        Optional<String> site = form.fields().optional("site", LONGEST).map(typed -> typed.replaceAll("/+$", ""));
        if (site.isPresent() && !site.get().matches("https?://[^\\s/]+")) {
            form.refuse("site", Message.of("mail.no-site", site.get()));
        }
        if (form.refused()) {
            return Optional.empty();
        }
        return Optional.of(new MailServer(
                form.fields().ticked("enabled"),
                host,
                port.orElseThrow(),
                security.orElseThrow(),
                userName,
                sender,
                site,
                0));
    }

    /** Returns the password that was typed, as it was typed. */
    static Optional<String> secret(FormInput form) {
        return Optional.of(form.value("password")).filter(typed -> !typed.isEmpty());
    }
}
