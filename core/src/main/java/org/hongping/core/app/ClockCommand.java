package org.hongping.core.app;

import org.hongping.core.audit.Actor;
import org.hongping.core.storage.ClockState;
import org.hongping.core.trail.ClockCorrections;
import org.hongping.core.web.OfficeTime;
import org.hongping.rubric.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how the clock stands to what was recorded, and lets time go on after the clock had run ahead. */
@Command(
        name = "clock",
        description = "Say whether the clock is behind what was recorded.",
        mixinStandardHelpOptions = true)
final class ClockCommand implements java.util.concurrent.Callable<Integer> {
    private static final int BEHIND = 1;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ClockCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Services services = open()) {
            ClockState state = clock(services).state();
            say(state.standsAt()
                    .map(moment -> behind(state))
                    .orElseGet(() -> Message.of("clock.is-right", OfficeTime.moment(state.system()))));
            return state.standsAt().isPresent() ? BEHIND : ExitCode.OK;
        }
    }

    @Command(
            description = "Take the clock for right and what was recorded after it for recorded ahead of time.",
            mixinStandardHelpOptions = true)
    void correct(
            @Option(names = "--ground", required = true, description = "How the clock came to be ahead.")
                    String ground) {
        try (Services services = open()) {
            ClockState found = clock(services).correct(ground, Actor.CONSOLE);
            say(Message.of("clock.corrected", OfficeTime.moment(found.system())));
        }
    }

    static Message behind(ClockState state) {
        return Message.of(
                "clock.behind",
                OfficeTime.moment(state.system()),
                OfficeTime.moment(state.standsAt().orElseThrow()));
    }

    private Services open() {
        return Services.open(new Premises(surroundings.settings()).toMaintain());
    }

    private static ClockCorrections clock(Services services) {
        return new ClockCorrections(services.storage(), services.audit());
    }

    private void say(Message message) {
        spec.commandLine().getOut().println(surroundings.say(message));
    }
}
