package org.hongping.core.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hongping.core.tls.HostNames;
import org.hongping.core.tls.TlsFolder;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The installation's own certificates; the server picks them up at its next start. */
@Command(
        name = "tls",
        description = "Make and renew the certificates that HTTPS is served with; HTTPS_PORT (8443) says where.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class TlsCommand {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    TlsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            description = "Make a certificate authority of one's own and a certificate for these names.",
            mixinStandardHelpOptions = true)
    void init(
            @Parameters(arity = "1..*", paramLabel = "NAME", description = "Host names and addresses people type.")
                    List<String> names) {
        tell(folder().init(HostNames.of(names), now()));
    }

    @Command(
            description = "Make a new certificate by the same authority, for the same names or for these.",
            mixinStandardHelpOptions = true)
    void renew(
            @Parameters(arity = "0..*", paramLabel = "NAME", description = "Instead of the names it has.")
                    List<String> names) {
        tell(folder().renew(names == null ? List.of() : names, now()));
    }

    @Command(description = "Say what is there.", mixinStandardHelpOptions = true)
    void show() {
        tell(folder().facts());
    }

    private void tell(TlsFolder.Facts facts) {
        Settings settings = surroundings.settings();
        say(Message.of("tls.made", String.join(", ", facts.names().all())));
        say(Message.of("tls.until", OfficeTime.moment(facts.serverUntil()), OfficeTime.moment(facts.authorityUntil())));
        say(Message.of("tls.fingerprint", facts.fingerprint()));
        say(Message.of("tls.how-to-trust", "/tls", Integer.toString(settings.httpsPort())));
        say(Message.of("tls.keep", folder().path().toAbsolutePath().toString()));
    }

    private TlsFolder folder() {
        return surroundings.settings().tls();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private void say(Message message) {
        spec.commandLine().getOut().println(surroundings.say(message));
    }
}
