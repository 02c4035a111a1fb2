package org.hongping.core.rubric;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/** Puts together all verbs of {@code hongping rubric}. */
public final class RubricCommandLine {
    private RubricCommandLine() {}

    /**
     * Returns the commands.
     *
     * @param plugins folder of bundles that are meant when none is named
     * @param input what is read when no file is named
     * @param results where results of sheets go, in UTF-8
     */
    public static CommandLine of(Locale language, Optional<Path> plugins, InputStream input, OutputStream results) {
        return new CommandLine(new RubricCommands(language, plugins, input, results))
                .addSubcommand(new ExportCommand(plugins))
                .addSubcommand(new ImportCommand(language, plugins))
                .addSubcommand(new SignCommand(language))
                .addSubcommand(new CasesCommand(language, plugins))
                .addSubcommand(new SchemaCommand());
    }
}
