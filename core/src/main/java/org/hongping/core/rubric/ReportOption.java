package org.hongping.core.rubric;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.hongping.plugin.LiveCases;
import org.hongping.plugin.acceptance.Acceptances;
import org.hongping.plugin.manifest.ModelVersion;
import org.hongping.rubric.Message;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The acceptance sheet that a verification may leave; what writes it is loaded only then. */
final class ReportOption {
    @Option(names = "--report", paramLabel = "DOCX", description = "Write the acceptance sheet there, to be signed.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of the sheet; without it the console's.",
            converter = Language.class)
    private Optional<Locale> other = Optional.empty();

    /** The languages there are words in. */
    private static final class Language implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String tag) {
            if (!tag.equals("zh") && !tag.equals("en")) {
                throw new TypeConversionException("zh or en is wanted, got " + tag);
            }
            return Locale.forLanguageTag(tag);
        }
    }

    /** Writes the sheet if one is asked for, also of what cannot be installed; returns where it stands. */
    Optional<Message> write(Path place, ModelVersion model, LiveCases live, Locale language) throws IOException {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (OutputStream sheet = Files.newOutputStream(file.get())) {
            AcceptanceReport.write(
                    new Acceptances(model, live).of(place), SignatureStatus.of(place), other.orElse(language), sheet);
        }
        return Optional.of(Message.of("rubric.reported", file.get().toString()));
    }
}
