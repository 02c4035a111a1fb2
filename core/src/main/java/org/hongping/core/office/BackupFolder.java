package org.hongping.core.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/** Says whether a folder can take backups; makes it when it is not there. */
final class BackupFolder {
    private static final String FIELD = "backupFolder";

    private final Path home;

    /** Keeps backups out of the folder that they are to save. */
    BackupFolder(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /**
     * Returns the folder as it will be kept, having written into it once.
     *
     * @throws Invalid if it is no absolute path, stands where everything else is kept, or cannot be written to
     */
    String checked(String typed) {
        Path folder = path(typed);
        if (!folder.isAbsolute()) {
            throw new Invalid(FIELD, Message.of("office.backup-relative", typed));
        }
        refuseInside(folder.normalize(), home, typed);
        try {
            Files.createDirectories(folder);
            refuseInside(folder.toRealPath(), home.toRealPath(), typed);
            Files.delete(Files.createTempFile(folder, "hongping-", ".try"));
            return folder.normalize().toString();
        } catch (IOException refused) {
            throw new Invalid(FIELD, Message.of("office.backup-unwritable", typed));
        }
    }

    private static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException notAPath) {
            throw new Invalid(FIELD, Message.of("office.backup-relative", typed));
        }
    }

    /** One that is lost with the rest saves nothing. */
    private static void refuseInside(Path folder, Path home, String typed) {
        if (folder.startsWith(home)) {
            throw new Invalid(FIELD, Message.of("office.backup-inside", typed, home.toString()));
        }
    }
}
