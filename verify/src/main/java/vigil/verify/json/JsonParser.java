package vigil.verify.json;

import java.util.ArrayList;
import java.util.TreeMap;

/// Reads RFC 8259 JSON strictly. One use.
final class JsonParser {
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 400;

    private final String text;
    private int at;

    JsonParser(String text) {
        this.text = text;
    }

    Json whole() throws BadJson {
        var json = value(0);
        space();
        if (at < text.length()) {
            throw bad("more after the value");
        }
        return json;
    }

    private Json value(int depth) throws BadJson {
        if (depth > DEEPEST) {
            throw bad("more than 64 values inside one another");
        }
        space();
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Truth(true));
            case 'f' -> word("false", new Json.Truth(false));
            case 'n' -> word("null", new Json.Nothing());
            default -> number();
        };
    }

    private Json members(int depth) throws BadJson {
        at++;
        var members = new TreeMap<String, Json>();
        space();
        if (peek() == '}') {
            at++;
            return new Json.Members(members);
        }
        while (true) {
            space();
            if (peek() != '"') {
                throw bad("expected a name");
            }
            var name = string();
            space();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw bad("a name twice in one object");
            }
            space();
            if (peek() == '}') {
                at++;
                return new Json.Members(members);
            }
            expect(',');
        }
    }

    private Json items(int depth) throws BadJson {
        at++;
        var items = new ArrayList<Json>();
        space();
        if (peek() == ']') {
            at++;
            return new Json.Items(items);
        }
        while (true) {
            items.add(value(depth + 1));
            space();
            if (peek() == ']') {
                at++;
                return new Json.Items(items);
            }
            expect(',');
        }
    }

    private String string() throws BadJson {
        at++;
        var out = new StringBuilder();
        while (true) {
            char c = peek();
            at++;
            if (c == '"') {
                break;
            }
            if (c < ' ') {
                throw bad("a control character in a string");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < out.length()
                    && Character.isLowSurrogate(out.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw bad("a lone surrogate in a string");
            }
        }
        return out.toString();
    }

    private char escaped() throws BadJson {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
                    if (digit < 0) {
                        throw bad("expected four hexadecimal digits");
                    }
                    code = code << 4 | digit;
                    at++;
                }
                yield (char) code;
            }
            default -> throw bad("no such escape");
        };
    }

    private Json number() throws BadJson {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        if (at - from > LONGEST_NUMBER) {
            throw bad("a number of more than 400 characters");
        }
        double value = Double.parseDouble(text.substring(from, at));
        if (Double.isInfinite(value)) {
            throw bad("a number too large");
        }
        return new Json.Amount(value);
    }

    private void digits() throws BadJson {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == from) {
            throw bad("expected a value");
        }
    }

    private Json word(String word, Json value) throws BadJson {
        if (!text.startsWith(word, at)) {
            throw bad("expected a value");
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws BadJson {
        if (at >= text.length()) {
            throw bad("the text ends too early");
        }
        return text.charAt(at);
    }

    private void expect(char c) throws BadJson {
        if (peek() != c) {
            throw bad("expected " + c);
        }
        at++;
    }

    private BadJson bad(String message) {
        return new BadJson(message, at);
    }
}
