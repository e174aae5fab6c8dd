package vigil.read.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vigil.read.text.Table;
import vigil.read.text.TokenizedText;

/// Which parts of speech a word can be, inflected forms included, looked up by hash.
///
/// Words are not kept, only their 32-bit hashes: one unknown word in fifty thousand is taken for a
/// known one.
final class WordClasses {
    static final int NOUN = 1;
    static final int VERB = 2;
    static final int ADJECTIVE = 4;
    static final int ADVERB = 8;
    static final int NAME = 16;

    /// An irregular past tense or participle.
    static final int PAST = 32;

    /// May be an article, a preposition, a pronoun and the like.
    static final int CLOSED = 64;

    static final int ENDS_IN_S = 256;
    static final int ENDS_IN_ED = 512;
    static final int ENDS_IN_ING = 768;

    /// Not a word: a number, a mark.
    static final int NO_WORD = 1024;

    private static final int SLOTS = 1 << 18;

    private final int[] hashes = new int[SLOTS];
    private final byte[] classes = new byte[SLOTS];

    WordClasses() {
        words(Table.text(WordClasses.class, "words.tsv").getBytes(StandardCharsets.ISO_8859_1));
        for (var row : Table.rows(WordClasses.class, "irregular-verbs.tsv")) {
            for (var form : (row.cell(1) + "/" + row.cell(2)).split("/", -1)) {
                add(form.hashCode(), PAST);
            }
        }
        for (var row : Table.rows(WordClasses.class, "irregular-nouns.tsv")) {
            add(row.cell(1).hashCode(), NOUN);
        }
        closed();
    }

    /// The words a closed class may have; all others are nouns, names, verbs, adjectives or
    /// adverbs.
    private void closed() {
        for (var row : Table.rows(WordClasses.class, "closed.tsv")) {
            if (row.cell(0).equals("may")) {
                for (var word : row.cell(1).split(" ", -1)) {
                    add(word.hashCode(), CLOSED);
                }
            }
        }
    }

    /// The word list, read by hand: it has most of the words of the language.
    private void words(byte[] list) {
        int mask = 0;
        int hash = 0;
        boolean inWords = false;
        boolean comment = list[0] == '#';
        for (int i = 0; i < list.length; i++) {
            byte c = list[i];
            if (c == '\n') {
                if (inWords) {
                    add(hash, mask);
                }
                comment = i + 1 < list.length && list[i + 1] == '#';
                inWords = false;
                mask = 0;
                hash = 0;
            } else if (!comment) {
                if (c == '\t') {
                    inWords = true;
                } else if (!inWords) {
                    mask |= part(c);
                } else if (c == ' ') {
                    add(hash, mask);
                    hash = 0;
                } else {
                    hash = 31 * hash + c;
                }
            }
        }
    }

    private static int part(byte letter) {
        return switch (letter) {
            case 'n' -> NOUN;
            case 'v' -> VERB;
            case 'a' -> ADJECTIVE;
            case 'r' -> ADVERB;
            case 'p' -> NAME;
            default ->
                    throw new IllegalStateException(
                            "words.tsv: no part of speech: " + (char) letter);
        };
    }

    private void add(int hash, int mask) {
        int slot = slot(hash);
        while (classes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        hashes[slot] = hash;
        classes[slot] |= (byte) mask;
    }

    private int find(int hash) {
        int slot = slot(hash);
        while (classes[slot] != 0) {
            if (hashes[slot] == hash) {
                return classes[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return 0;
    }

    private static int slot(int hash) {
        return (hash * 0x9E3779B1) >>> 14;
    }

    /// Whether the word as it stands is listed as one of these.
    boolean is(String word, int mask) {
        return (find(word.hashCode()) & mask) != 0;
    }

    /// What a word can be: the sum of the constants above; 0 if it is not known.
    int of(String key) {
        int hash = key.hashCode();
        int plain = find(hash);
        int length = key.length();
        if (length < 4) {
            return plain;
        }
        int inflected =
                switch (key.charAt(length - 1)) {
                    case 's' -> presentOrPlural(key, length);
                    case 'd' -> key.charAt(length - 2) == 'e' ? past(key, length) : 0;
                    case 'g' -> key.endsWith("ing") && length > 4 ? gerund(key, length) : 0;
                    default -> 0;
                };
        return plain | inflected;
    }

    private int presentOrPlural(String key, int length) {
        int found = find(hash(key, length - 1));
        if (found == 0 && key.charAt(length - 2) == 'e') {
            found =
                    key.charAt(length - 3) == 'i'
                            ? find(31 * hash(key, length - 3) + 'y')
                            : find(hash(key, length - 2));
        }
        found &= NOUN | VERB | NAME;
        return found == 0 ? 0 : found | ENDS_IN_S;
    }

    private int past(String key, int length) {
        int found = find(hash(key, length - 1)) | find(hash(key, length - 2));
        if (key.charAt(length - 3) == 'i') {
            found |= find(31 * hash(key, length - 3) + 'y');
        }
        if (length > 5 && key.charAt(length - 3) == key.charAt(length - 4)) {
            found |= find(hash(key, length - 3));
        }
        return (found & VERB) == 0 ? 0 : VERB | ENDS_IN_ED;
    }

    private int gerund(String key, int length) {
        int stem = hash(key, length - 3);
        int found = find(stem) | find(31 * stem + 'e');
        if (length > 6 && key.charAt(length - 4) == key.charAt(length - 5)) {
            found |= find(hash(key, length - 4));
        }
        return (found & VERB) == 0 ? 0 : VERB | ENDS_IN_ING;
    }

    private static int hash(String key, int end) {
        int hash = 0;
        for (int i = 0; i < end; i++) {
            hash = 31 * hash + key.charAt(i);
        }
        return hash;
    }

    /// For all words of a text.
    int[] of(TokenizedText text) {
        int[] found = new int[text.size()];
        Arrays.setAll(
                found, i -> text.kind(i) == TokenizedText.Kind.WORD ? of(text.key(i)) : NO_WORD);
        return found;
    }
}
