package org.hongping.core.rubric;

import java.nio.file.Path;
import java.util.Optional;
import org.hongping.rubric.Message;

/** Says whose signature a delivery bears. */
public interface SignatureStatus {
    /** Looks at no signature. */
    SignatureStatus UNKNOWN = file -> Optional.empty();

    /** Returns the state of a file's signature in words; empty where nobody has looked. */
    Optional<Message> of(Path file);
}
