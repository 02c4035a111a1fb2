package org.hongping.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hongping.core.application.ApplicationFixture;
import org.hongping.core.storage.DatabaseConfig.SqliteFile;
import org.hongping.core.storage.Storage;
import org.hongping.operator.Report;
import org.hongping.operator.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first page of the product, and of a bare Javalin on the same class path, by turns. */
class StartTest {
    private static final int ROUNDS = Report.times(1, 11);
    private static final double WITHOUT_ARCHIVE = 2.5;
    private static final double WITH_ARCHIVE = 1.5;

    private final List<Started> bare = new ArrayList<>();
    private final List<Started> bareArchive = new ArrayList<>();
    private final List<Started> product = new ArrayList<>();
    private final List<Started> productArchive = new ArrayList<>();

    @Test
    void theFirstPageComesSoonAfterThatOfABareServer(@TempDir Path folder) throws Exception {
        Path home = used(folder.resolve("home"));
        Started.train(folder.resolve("train"));
        for (int round = 0; round < ROUNDS; round++) {
            bare.add(Started.bare(folder, false));
            product.add(Started.product(home, false));
            bareArchive.add(Started.bare(folder, true));
            productArchive.add(Started.product(home, true));
        }
        Report.add("bare Javalin, first page", milliseconds(bare), "—", "—");
        Report.add("bare Javalin with the archive, first page", milliseconds(bareArchive), "—", "—");
        double plain = compare("product, first page", product, WITHOUT_ARCHIVE);
        double archived = compare("product with the class-data archive, first page", productArchive, WITH_ARCHIVE);

        if (Report.isFull()) {
            assertThat(plain).isLessThanOrEqualTo(WITHOUT_ARCHIVE);
            assertThat(archived).isLessThanOrEqualTo(WITH_ARCHIVE);
        }
    }

    /** A home folder that was in use before, as every start but the first finds it. */
    private static Path used(Path home) throws IOException, InterruptedException {
        Server.makeHome(home);
        try (Storage storage = Storage.open(new SqliteFile(home.resolve("hongping.db")))) {
            new ApplicationFixture(storage, home).campaign("2026 年度示范项目创建（示例）");
        }
        return home;
    }

    private double compare(String what, List<Started> starts, double bound) throws IOException {
        double ratio = ratio(starts, Started::taken);
        Report.add(
                what,
                milliseconds(starts) + String.format(Locale.ROOT, " = %.2f × bare", ratio),
                "≤ " + bound + " × bare",
                ratio <= bound ? "kept" : "missed");
        Report.add(
                what + ", processor time",
                median(starts, Started::worked).toMillis()
                        + String.format(Locale.ROOT, " ms = %.2f × bare", ratio(starts, Started::worked)),
                "—",
                "—");
        return ratio;
    }

    private double ratio(List<Started> starts, Function<Started, Duration> figure) {
        return (double) median(starts, figure).toNanos()
                / Math.max(1, median(bare, figure).toNanos());
    }

    private static String milliseconds(List<Started> starts) {
        return median(starts, Started::taken).toMillis() + " ms";
    }

    private static Duration median(List<Started> starts, Function<Started, Duration> figure) {
        List<Duration> sorted = starts.stream().map(figure).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
