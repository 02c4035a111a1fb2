package org.hongping.core.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.hongping.core.storage.IntegrityCheck;
import org.hongping.core.storage.Storage;
import org.hongping.rubric.Message;

/** Reads every kept file again and compares it with its digest. */
public final class EvidenceCheck implements IntegrityCheck {
    private final Storage storage;
    private final EvidenceShelves shelves;

    /** Wires the check. */
    public EvidenceCheck(Storage storage, EvidenceShelves shelves) {
        this.storage = storage;
        this.shelves = shelves;
    }

    @Override
    public Message name() {
        return Message.of("evidence.check");
    }

    @Override
    public List<Message> findings() {
        List<String> digests =
                storage.read(handle -> handle.attach(EvidenceDao.class).digests());
        List<Message> findings = new ArrayList<>();
        for (String digest : digests) {
            look(digest, findings);
        }
        return findings;
    }

    private void look(String digest, List<Message> findings) {
        if (!Files.exists(shelves.path(digest))) {
            findings.add(Message.of("evidence.check-absent", digest));
            return;
        }
        try {
            String now = shelves.rehash(digest);
            if (!now.equals(digest)) {
                findings.add(Message.of("evidence.check-changed", digest, now));
            }
        } catch (IOException unreadable) {
            findings.add(Message.of("evidence.check-unreadable", digest, String.valueOf(unreadable.getMessage())));
        }
    }
}
