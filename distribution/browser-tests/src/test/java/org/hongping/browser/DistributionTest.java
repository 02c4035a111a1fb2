package org.hongping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {
    @Test
    void unpackedDistributionAnswersInABrowser(@TempDir Path home) throws Exception {
        try (Distribution server = Distribution.start(home);
                Chromium chromium = new Chromium()) {
            Page page = chromium.newPage();

            Response response = page.navigate(server.page("/health/live"));

            assertThat(response.status()).isEqualTo(200);
            assertThat(page.textContent("body")).contains("live");
        }
    }
}
