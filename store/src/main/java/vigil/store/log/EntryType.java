package vigil.store.log;

import java.util.Arrays;
import java.util.Optional;

/// What an entry of the log tells.
public enum EntryType {
    /// Bytes came and were sealed.
    INTAKE("intake"),
    /// Something was made from sealed bytes, such as a text or a reading.
    DERIVE("derive"),
    /// A run over many objects began or ended.
    EXTRACT_RUN("extract-run"),
    /// Two things were said to belong together.
    LINK("link"),
    /// Somebody looked.
    ACCESS("access"),
    /// A dossier left the house.
    EXPORT("export"),
    /// An object with parts blackened was made; the original stays.
    REDACT("redact"),
    /// An object and its openings were deleted.
    ERASE("erase"),
    /// A key was made, changed or given up.
    KEY_EVENT("key-event");

    private final String word;

    EntryType(String word) {
        this.word = word;
    }

    /// As it stands in the entry.
    public String word() {
        return word;
    }

    /// The type of a word.
    public static Optional<EntryType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
