/// A second reader: asks a language model for claims and keeps of its answer what the text bears
/// out.
///
/// Start at [LanguageModelReader]. The promise of this package: **no value without its words**.
/// Whatever the model returns must quote the report; offsets are computed here; what is not in the
/// text, not in the vocabulary or at odds with its own quote is refused and the refusal listed. The
/// key is sent to the one address it is for and printed nowhere; every request ends in bounded time
/// and memory.
///
/// It is off unless asked for: reports leave the machine. Words we use: an *endpoint* is an address
/// that speaks the OpenAI chat format. Not here: the reader by rules (`vigil.read`), which reader
/// is right (nobody decides; `vigil.publish.agreement` shows where they differ). Design:
/// `docs/design/030-a-second-reader.md`.
@NullMarked
package vigil.languagemodel;

import org.jspecify.annotations.NullMarked;
