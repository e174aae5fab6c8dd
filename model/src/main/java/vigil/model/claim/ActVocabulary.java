package vigil.model.claim;

import java.util.List;
import java.util.stream.Stream;

/// The acts in the order of the contract's vocabulary.
final class ActVocabulary {
    static final List<Act> ALL =
            Stream.<Act[]>of(
                            Act.Assault.values(),
                            Act.Coerce.values(),
                            Act.Aid.values(),
                            Act.Control.values(),
                            Act.Move.values(),
                            Act.Truce.values(),
                            Act.Say.values(),
                            Act.Toll.values(),
                            Act.Link.values())
                    .flatMap(Stream::of)
                    .toList();

    private ActVocabulary() {}
}
