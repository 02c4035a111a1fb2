package org.hongping.core.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.hongping.core.web.Invalid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {
    @TempDir
    Path disk;

    private Path home;

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectory(disk.resolve("data"));
    }

    @Test
    void aFolderThatIsNotThereIsMadeAndLeftEmpty() throws IOException {
        Path wanted = disk.resolve("backup/hongping");

        assertThat(check(wanted.toString())).isEqualTo(wanted.toString());
        try (var left = Files.list(wanted)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFolderWithinTheDataIsRefusedHoweverItIsWritten() throws IOException {
        Files.createSymbolicLink(disk.resolve("elsewhere"), home);

        refuses(home.toString(), "一同丢失");
        refuses(home.resolve("backup").toString(), "一同丢失");
        refuses(disk + "/other/../data/backup", "一同丢失");
        refuses(disk.resolve("elsewhere/backup").toString(), "一同丢失");
        assertThat(check(disk.resolve("data-backup").toString())).endsWith("data-backup");
    }

    @Test
    void aPathThatIsNotWholeOrNotWritableIsRefused() throws IOException {
        Files.writeString(disk.resolve("file"), "");

        refuses("backup", "完整路径");
        refuses(disk.resolve("file").toString(), "不能在");
        refuses(disk.resolve("file/backup").toString(), "不能在");
        refuses("/proc/hongping", "不能在");
    }

    private String check(String typed) {
        return new BackupFolder(home).checked(typed);
    }

    private void refuses(String typed, String says) {
        assertThatThrownBy(() -> check(typed))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(
                                        invalid.fields().get("backupFolder").in(Locale.SIMPLIFIED_CHINESE))
                                .contains(says));
    }
}
