package vigil.read.attribution;

/// Some tokens in a row.
///
/// @param first first token
/// @param last last token, included
record Range(int first, int last) {
    boolean covers(int token) {
        return first <= token && token <= last;
    }

    int length() {
        return last - first + 1;
    }
}
