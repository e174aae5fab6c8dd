package vigil.read.entity;

import org.jspecify.annotations.Nullable;

/// A noun phrase with what it names.
///
/// @param start first token of its noun phrase, titles before a name included
/// @param first first token of the words that name it
/// @param last last token, included
/// @param head head token
/// @param type what it names
/// @param kind finer class with, for weapons, the mode it implies: `barrel bomb:aerial`; empty if
///   none
/// @param name full name of a known actor, or null
/// @param named whether the words are a proper name rather than a description
public record Entity(
        int start,
        int first,
        int last,
        int head,
        EntityClass type,
        String kind,
        @Nullable String name,
        boolean named) {

    /// The kind without the mode: `barrel bomb`.
    public String plainKind() {
        int colon = kind.indexOf(':');
        return colon < 0 ? kind : kind.substring(0, colon);
    }

    /// The mode a weapon implies: `aerial`; empty if none.
    public String mode() {
        int colon = kind.indexOf(':');
        return colon < 0 ? "" : kind.substring(colon + 1);
    }
}
