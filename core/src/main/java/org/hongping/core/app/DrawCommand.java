package org.hongping.core.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hongping.core.assessment.draw.DrawRecord;
import org.hongping.core.storage.JsonText;
import org.hongping.rubric.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Works draws out again; needs no server and no database. */
@Command(
        name = "draw",
        description = "Check records of draws by lot.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class DrawCommand {
    private static final int FINDINGS = 1;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DrawCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            description = "Work a saved record out again; name everything that is not as it says.",
            mixinStandardHelpOptions = true)
    int verify(@Parameters(paramLabel = "FILE", description = "The record as the page of the draw saves it.") Path file)
            throws IOException {
        try {
            DrawRecord record = new JsonText(Files.readString(file)).as(DrawRecord.class);
            List<Message> findings = record.findings();
            findings.forEach(this::say);
            if (findings.isEmpty()) {
                say(Message.of(
                        "draw.verified",
                        Integer.toString(record.terms().entries().size()),
                        Integer.toString(record.terms().candidates().size()),
                        record.commitment()));
            }
            return findings.isEmpty() ? ExitCode.OK : FINDINGS;
        } catch (IllegalStateException | NullPointerException noRecord) { // what a stranger wrote
            say(Message.of("draw.unreadable", file.toString()));
            return FINDINGS;
        }
    }

    private void say(Message message) {
        spec.commandLine().getOut().println(surroundings.say(message));
    }
}
