package org.hongping.core.office;

import java.time.Instant;
import java.util.Optional;

/**
 * The office that runs this installation (主办单位).
 *
 * @param name as the header shows it
 * @param backupFolder where backups will go, an absolute path; empty if nobody has said
 * @param version of the entry, from 1
 * @param setUpAt when the first start was done
 */
public record Office(String name, Optional<String> backupFolder, long version, Instant setUpAt) {
    Office with(String otherName, Optional<String> otherFolder) {
        return new Office(otherName, otherFolder, version + 1, setUpAt);
    }
}
