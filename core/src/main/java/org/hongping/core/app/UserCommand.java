package org.hongping.core.app;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hongping.core.audit.Actor;
import org.hongping.core.registry.AreaTree;
import org.hongping.core.security.Account;
import org.hongping.core.security.AccountService;
import org.hongping.core.security.NewAccount;
import org.hongping.core.security.Password;
import org.hongping.core.security.SignInName;
import org.hongping.core.web.NotFound;
import org.hongping.core.web.Role;
import org.hongping.rubric.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The accounts, for whoever may use the command line on the server's machine; the server may be running. */
@Command(
        name = "user",
        description = "Manage accounts. Passwords are read from the terminal, or a line each from standard input.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class UserCommand {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    UserCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(description = "Add an account.", mixinStandardHelpOptions = true)
    void add(
            @Parameters(paramLabel = "NAME", description = "What they sign in with.") String name,
            @Option(names = "--display", description = "What others read; without it NAME.") Optional<String> display,
            @Option(names = "--organisation", description = "Whom they act for.") Optional<String> organisation,
            @Option(
                            names = "--role",
                            required = true,
                            converter = RoleName.class,
                            description =
                                    "administrator, security-administrator, auditor, organiser, applicant, examiner"
                                            + " or assessor; may be repeated.")
                    Set<Role> roles,
            @Option(names = "--area", description = "The area they act for, by its names: DISTRICT/SUBDISTRICT.")
                    Optional<String> area) {
        SignInName signInName = SignInName.of(name);
        String shown = display.orElse(name);
        String actsFor = organisation.orElse("");
        Password password = password();
        onServices(services -> {
            Optional<String> areaId = area.map(names -> areaId(services, names));
            NewAccount wanted = new NewAccount(signInName, shown, actsFor, roles, areaId, false);
            services.security().accounts().add(Actor.CONSOLE, wanted, password);
        });
        say(Message.of("command.user-added", signInName.text()));
    }

    @Command(description = "Set an account's password and end its sessions.", mixinStandardHelpOptions = true)
    void passwd(@Parameters(paramLabel = "NAME", description = "What they sign in with.") String name) {
        Password password = password();
        onAccounts(accounts ->
                accounts.resetPassword(Actor.CONSOLE, named(accounts, name).id(), password));
        say(Message.of("command.password-set", name));
    }

    @Command(
            description = "Let an account sign in again: switch it on, forget its wrong passwords.",
            mixinStandardHelpOptions = true)
    void unlock(@Parameters(paramLabel = "NAME", description = "What they sign in with.") String name) {
        onAccounts(
                accounts -> accounts.unlock(Actor.CONSOLE, named(accounts, name).id()));
        say(Message.of("command.user-unlocked", name));
    }

    @Command(
            name = "second-factor",
            description = "Take an account's second factor away because it is lost, and end its sessions.",
            mixinStandardHelpOptions = true)
    void secondFactor(@Parameters(paramLabel = "NAME", description = "What they sign in with.") String name) {
        boolean[] had = new boolean[1];
        onServices(services -> {
            Account account = named(services.security().accounts(), name);
            had[0] = services.security().authenticators().reset(Actor.CONSOLE, account.id());
        });
        say(Message.of(had[0] ? "command.factor-reset" : "command.factor-none", name));
    }

    private void onAccounts(Consumer<AccountService> work) {
        onServices(services -> work.accept(services.security().accounts()));
    }

    private void onServices(Consumer<Services> work) {
        try (Services services = Services.open(new Premises(surroundings.settings()).toMaintain())) {
            work.accept(services);
        }
    }

    private static String areaId(Services services, String names) {
        AreaTree areas = services.registry().areas().tree();
        return areas.named(names).map(area -> area.id().text()).orElseThrow(() -> new NotFound(names));
    }

    private Password password() {
        String question = surroundings.say(Message.of("command.password"));
        String again = surroundings.say(Message.of("command.password-again"));
        return surroundings
                .passwords()
                .ask(question, again)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), surroundings.say(Message.of("command.no-password"))));
    }

    private void say(Message message) {
        spec.commandLine().getOut().println(surroundings.say(message));
    }

    private static Account named(AccountService accounts, String name) {
        return accounts.named(SignInName.of(name)).orElseThrow(() -> new NotFound(name));
    }
}
