package org.hongping.core.rubric;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.hongping.rubric.Rubric;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of the rubric document, so that an editor completes and checks it while it is written. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of rubric documents, for editors.",
        mixinStandardHelpOptions = true)
public final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (@Nullable InputStream schema = Rubric.class.getResourceAsStream("rubric.schema.json")) {
            if (schema == null) {
                throw new IllegalStateException("the jar of the rubric model has lost rubric.schema.json");
            }
            PrintWriter out = spec.commandLine().getOut();
            out.print(new String(schema.readAllBytes(), UTF_8));
            out.flush();
        }
        return ExitCode.OK;
    }
}
