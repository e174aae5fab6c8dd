package vigil.read.attribution;

import java.util.List;

/// Finds the quotations that belong to a cue, and those behind them in which the same voice goes
/// on. A quotation is told by its number among those of the passage; -1 is none.
final class QuotedSpeech {
    private QuotedSpeech() {}

    /// The quotation that ends at a token, or before a comma there; or -1.
    static int endingAt(Passage passage, int token) {
        int at = passage.isComma(token) ? token - 1 : token;
        int quotation = passage.quotations().indexAt(at);
        return quotation >= 0 && passage.quotations().get(quotation).last() == at ? quotation : -1;
    }

    /// Whether a quotation is speech and not a word set off: it closes with a sign of its own or is
    /// several words long.
    static boolean isDirect(Passage passage, int quotation) {
        var quote = passage.quotations().get(quotation);
        int last = quote.closed() ? quote.last() - 1 : quote.last();
        if (quote.closed() && passage.isQuote(last)) {
            last--;
        }
        return quote.length() >= 4
                || passage.isComma(last)
                || passage.isStop(last)
                || passage.isComma(quote.last() + 1);
    }

    /// From the start of the sentence, or of the quotation if that began earlier.
    static Range before(Passage passage, int quotation) {
        var quote = passage.quotations().get(quotation);
        int start = passage.start(quote.last());
        if (quote.first() <= start + 1) {
            return new Range(quote.first(), quote.last());
        }
        int clause = passage.clauseStart(quote.last());
        boolean plain = passage.isComma(quote.first() - 1) || passage.isQuote(quote.first() - 1);
        return new Range(plain ? quote.first() : Math.min(clause, quote.first()), quote.last());
    }

    /// Whether a quotation ends before the sentence of a token begins: whoever says something new
    /// there did not say the quotation.
    static boolean endsEarlier(Passage passage, int quotation, int token) {
        return passage.quotations().get(quotation).last() < passage.start(token);
    }

    /// The tokens of a quotation, its marks included.
    static Range range(Passage passage, int quotation) {
        var quote = passage.quotations().get(quotation);
        return new Range(quote.first(), quote.last());
    }

    /// The quotation that opens right behind the cue, after a comma, a colon or the words that say
    /// when and where; or -1.
    static int startingNear(Passage passage, int from, int start) {
        int size = passage.text().size();
        int end = passage.end(Math.min(from, size - 1));
        for (int at = Math.min(from, size); at < size && at < from + 24; at++) {
            int quotation = passage.quotations().indexAt(at);
            if (quotation >= 0) {
                boolean signed = passage.isComma(at - 1) || passage.text().is(at - 1, ":");
                boolean opens = at == from || at == start || signed;
                return opens && (signed || isDirect(passage, quotation)) ? quotation : -1;
            }
            if (at >= end && !passage.text().is(at - 1, ":")) {
                return -1;
            }
            if (passage.isFinite(at) || passage.text().is(at, "that", ";")) {
                return -1;
            }
        }
        return -1;
    }

    /// The rest of speech that was broken by its cue: in the same sentence after a comma, or in the
    /// next sentences.
    static void addAfter(Passage passage, int from, List<Range> content) {
        int end = passage.end(Math.max(0, from - 1));
        for (int at = from; at < end; at++) {
            int quotation = passage.quotations().indexAt(at);
            if (quotation >= 0) {
                boolean signed =
                        passage.isComma(at - 1)
                                || passage.isDash(at - 1)
                                || passage.text().is(at - 1, ":", ";");
                if (signed) {
                    content.add(range(passage, quotation));
                    addCarried(passage, quotation, content);
                }
                return;
            }
        }
        carryFrom(passage, end, content);
    }

    /// What is quoted right behind a quotation.
    static void addCarried(Passage passage, int quotation, List<Range> content) {
        carryFrom(passage, passage.quotations().get(quotation).last() + 1, content);
    }

    /// What is quoted right behind a token that is itself inside a quotation.
    static void addCarriedIfQuoted(Passage passage, int last, List<Range> content) {
        if (passage.quotations().inside(last)) {
            carryFrom(passage, last + 1, content);
        }
    }

    /// Quotations that follow with nothing between them: the same voice goes on.
    private static void carryFrom(Passage passage, int from, List<Range> content) {
        int at = from;
        while (at < passage.text().size() && passage.isStop(at)) {
            at++;
        }
        while (at < passage.text().size()) {
            int quotation = passage.quotations().indexAt(at);
            if (quotation < 0) {
                return;
            }
            var quote = passage.quotations().get(quotation);
            if (quote.first() != at || hasOwnCue(passage, quote)) {
                return;
            }
            content.add(new Range(quote.first(), quote.last()));
            at = quote.last() + 1;
        }
    }

    /// Whether a sentence goes on behind the quotation, as in: "…," she said.
    private static boolean hasOwnCue(Passage passage, Quotations.Quotation quote) {
        int next = quote.last() + 1;
        int inner = quote.closed() ? quote.last() - 1 : quote.last();
        if (passage.isComma(inner) || passage.isComma(next)) {
            return true;
        }
        if (next >= passage.text().size() || passage.start(next) == next) {
            return !passage.isStop(inner)
                    && !passage.isDash(inner)
                    && quote.closed()
                    && quote.length() < 5;
        }
        return !passage.isStop(next);
    }
}
