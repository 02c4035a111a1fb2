package org.hongping.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What bundles can see of the rubric model changes only on purpose: {@code api.txt} says what it was. */
class ApiTest {
    private static final Path LIST = Path.of("api.txt");
    private static final String MEND = """
            The public types of rubric-spi are not those of plugins/rubric-spi/api.txt. If that is meant: write the list \
            anew with  mvn -pl plugins/rubric-spi -am test -Dtest=ApiTest -Dhongping.api.write=true , raise the version of \
            the package org.hongping.rubric (a new type, accessor or default method: minor; whatever stops an existing \
            bundle compiling or linking: major), and add the version to the table in plugins/README.md and \
            plugins/README.zh-CN.md.""";

    @Test
    void thePublicTypesAreThoseOfTheList() throws IOException {
        String now = PublishedTypes.text();
        if (Boolean.getBoolean("hongping.api.write")) {
            Files.writeString(LIST, now);
        }

        assertThat(now).as(MEND).isEqualTo(Files.exists(LIST) ? Files.readString(LIST) : "");
    }

    @Test
    void theListNamesTypesComponentsConstantsAndWhatASealedTypePermits() throws IOException {
        assertThat(PublishedTypes.text())
                .contains("sealed interface org.hongping.rubric.Node permits ")
                .contains("record org.hongping.rubric.Level\n    component id : java.lang.String\n")
                .contains("constant SUM\n    constant MEAN")
                .contains("abstract match(org.hongping.rubric.Rule$Cases<R>) : R")
                .contains("static of(java.lang.String) : org.hongping.rubric.RubricId")
                .doesNotContain("OrderedFields", "SmallFigures");
    }
}
