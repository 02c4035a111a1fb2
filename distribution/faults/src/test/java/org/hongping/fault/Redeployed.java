package org.hongping.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.hongping.core.bundle.RevisedBundles;
import org.hongping.operator.BundleApi;
import org.hongping.plugin.archive.Sha256;

/** A version of the city's residential sheet, each of which gives other points for one answer. */
final class Redeployed {
    /** The sheet that is scored. */
    static final String SHEET = """
            {"answers": {
              "1.1": {"level": "founded"},
              "1.2": {"level": "joined"},
              "1.3": {"quantity": 2},
              "1.4": {"level": "joined"},
              "1.5": {"level": "joined"},
              "1.6": {"parts": {"a": {"points": 4}, "b": {"level": "serving"}}},
              "2.1": {"checks": ["hall", "equipment", "posts", "notice"]},
              "2.2": {"checks": ["emblems", "press", "systems"]},
              "3.1": {"checks": ["platform", "services"]},
              "3.2": {"checks": ["epidemic", "patrols", "regional"]},
              "4.1": {"checks": ["scenes", "charity", "brand"]},
              "5.1": {"points": 5},
              "5.2": {"checks": ["council", "consultation"]},
              "5.3": {"checks": ["mediation", "feedback"]},
              "5.4": {"parts": {"a": {"checks": ["monitor"]}, "b": {"value": 85.004}}},
              "6.2": {"checks": []}
            }}
            """;
    /** What it comes to by the bundle as it is shipped. */
    static final String SHIPPED = "98.00";

    /** What the other answers of the sheet are worth. */
    private static final int OTHERS = 95;

    private static final int MOST = 290;

    private final String version;
    private final String total;
    private final byte[] jar;

    private Redeployed(String version, String total, byte[] jar) {
        this.version = version;
        this.total = total;
        this.jar = jar;
    }

    /** Returns the version of that number. */
    static Redeployed numbered(int number, Path folder) {
        int hundredths = number % MOST + 1;
        String points = String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
        String total = String.format(Locale.ROOT, "%d.%02d", OTHERS + hundredths / 100, hundredths % 100);
        String version = "1.0." + (number + 1);
        byte[] jar = new RevisedBundles(folder).bundle(Optional.of(RevisedBundles.CITY), version, points);
        return new Redeployed(version, total, jar);
    }

    /** Returns what {@link #SHEET} comes to by it. */
    String total() {
        return total;
    }

    byte[] jar() {
        return jar.clone();
    }

    String digest() {
        return Sha256.of(jar);
    }

    void bring(BundleApi bundles) throws IOException, InterruptedException {
        expect(201, bundles.bring(version + ".jar", jar));
    }

    static void expect(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
