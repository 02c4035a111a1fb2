package org.hongping.core.app;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hongping.core.storage.IntegrityCheck;
import org.hongping.rubric.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks whether everything that is kept is whole, and changes nothing; the server may be running. */
@Command(
        name = "check",
        description = "Check database, evidence, bundle store and audit trail; name each fault.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final int FINDINGS = 1;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Premises premises = new Premises(surroundings.settings());
        List<Settings> there = premises.there().isEmpty() ? List.of(premises.office()) : premises.there();
        return there.stream().mapToInt(this::check).max().orElse(ExitCode.OK);
    }

    private int check(Settings home) {
        if (home.demo()) {
            say(Message.of("command.of-demonstration"));
        }
        Optional<Services> opened = open(home);
        if (opened.isEmpty()) {
            return FINDINGS;
        }
        try (Services services = opened.get()) {
            long broken = services.checks().stream().filter(this::findsFaults).count();
            return broken == 0 ? ExitCode.OK : FINDINGS;
        }
    }

    private Optional<Services> open(Settings settings) {
        String database = settings.database().toAbsolutePath().toString();
        if (!Files.exists(settings.database())) {
            say(Message.of("command.no-database", database));
            return Optional.empty();
        }
        try {
            return Optional.of(Services.openUnchanged(settings));
        } catch (RuntimeException damaged) { // is what we look for
            say(Message.of("command.cannot-open", database, String.valueOf(damaged.getMessage())));
            return Optional.empty();
        }
    }

    private boolean findsFaults(IntegrityCheck check) {
        List<Message> findings = findings(check);
        say(
                findings.isEmpty()
                        ? Message.of("command.whole", check.name())
                        : Message.of("command.faults", check.name(), String.valueOf(findings.size())));
        findings.forEach(finding -> say(Message.of("command.fault", finding)));
        return !findings.isEmpty();
    }

    /** A check that cannot be carried out has found a fault, and the others go on. */
    private static List<Message> findings(IntegrityCheck check) {
        try {
            return check.findings();
        } catch (RuntimeException damaged) {
            return List.of(Message.of("command.cannot-check", String.valueOf(damaged.getMessage())));
        }
    }

    private void say(Message message) {
        spec.commandLine().getOut().println(surroundings.say(message));
    }
}
