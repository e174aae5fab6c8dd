package vigil.read.choose;

import java.nio.charset.StandardCharsets;

/// A table of weights, read from its bytes line by line without making strings of it: the tables
/// have tens of thousands of lines, and a person waits for them at every start.
///
/// A line is a fact's name, a tab and a decimal number; `#` begins a comment line.
final class WeightFile {
    private final String name;
    private final byte[] table;
    private int at;
    private long fact;
    private double weight;

    WeightFile(String name, byte[] table) {
        this.name = name;
        this.table = table;
    }

    /// At most so many lines.
    int lines() {
        int lines = 1;
        for (byte b : table) {
            if (b == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /// Moves to the next line; false at the end.
    ///
    /// @throws IllegalStateException if the line is no fact with its weight
    boolean next() {
        while (at < table.length && (table[at] == '#' || table[at] == '\n' || table[at] == '\r')) {
            while (at < table.length && table[at++] != '\n') {}
        }
        if (at >= table.length) {
            return false;
        }
        int begin = at;
        int kind = hash('=', begin);
        at++;
        int value = hash('|', begin);
        int other = 0;
        if (table[at] == '|') {
            at++;
            other = hash('\t', begin);
        }
        at++;
        fact = Features.fact(kind, value, other);
        weight = number(begin);
        return true;
    }

    /// The fact of the line, as [Features#parse] numbers it.
    long fact() {
        return fact;
    }

    /// Its weight.
    double weight() {
        return weight;
    }

    /// The hash code of the string up to a mark or a tab.
    private int hash(char mark, int begin) {
        int hash = 0;
        while (at < table.length && table[at] != '\n') {
            byte b = table[at];
            if (b == mark || b == '\t') {
                if (mark == '=' && b != mark) {
                    break;
                }
                return hash;
            }
            if (b < 0) {
                hash = beyondAscii(hash);
            } else {
                hash = 31 * hash + b;
                at++;
            }
        }
        throw wrong(begin);
    }

    private int beyondAscii(int hash) {
        int from = at;
        while (at < table.length && table[at] < 0) {
            at++;
        }
        int longer = hash;
        var letters = new String(table, from, at - from, StandardCharsets.UTF_8);
        for (int i = 0; i < letters.length(); i++) {
            longer = 31 * longer + letters.charAt(i);
        }
        return longer;
    }

    private double number(int begin) {
        boolean minus = at < table.length && table[at] == '-';
        at += minus ? 1 : 0;
        long digits = 0;
        double scale = 0;
        int from = at;
        for (; at < table.length && table[at] != '\n' && table[at] != '\r'; at++) {
            byte b = table[at];
            if (b == '.' && scale == 0) {
                scale = 1;
            } else if (b >= '0' && b <= '9' && at - from < 18) {
                digits = digits * 10 + b - '0';
                scale *= 10;
            } else {
                throw wrong(begin);
            }
        }
        if (at == from) {
            throw wrong(begin);
        }
        double value = scale == 0 ? digits : digits / scale;
        return minus ? -value : value;
    }

    private IllegalStateException wrong(int begin) {
        int end = begin;
        while (end < table.length && table[end] != '\n') {
            end++;
        }
        return new IllegalStateException(
                name
                        + ": no fact with its weight: "
                        + new String(table, begin, end - begin, StandardCharsets.UTF_8));
    }
}
