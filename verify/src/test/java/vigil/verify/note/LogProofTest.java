package vigil.verify.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.verify.tree.BadProof;
import vigil.verify.tree.Merkle;

class LogProofTest {
    private static final byte[] ENTRY = "an entry".getBytes(StandardCharsets.UTF_8);
    private final KeyPair pair = pair();
    private final VerifierKey log = key("example.org/log", pair);

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static VerifierKey key(String name, KeyPair pair) {
        var x509 = pair.getPublic().getEncoded();
        try {
            return VerifierKey.of(name, Arrays.copyOfRange(x509, x509.length - 32, x509.length));
        } catch (BadProof e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(Checkpoint checkpoint, VerifierKey as) throws Exception {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(checkpoint.message());
        return checkpoint.text() + "\n" + as.signatureLine(signature.sign());
    }

    private LogProof receipt() throws Exception {
        var neighbour = Merkle.leaf("another".getBytes(StandardCharsets.UTF_8));
        var root = Merkle.node(neighbour, Merkle.leaf(ENTRY));
        var note = signed(new Checkpoint("example.org/log", 2, root), log);
        return new LogProof(1, List.of(neighbour), note);
    }

    @Test
    void aReceiptProvesItsEntryAndNoOther() throws Exception {
        var proof = LogProof.parse(receipt().text().getBytes(StandardCharsets.UTF_8));
        assertThat(proof).isEqualTo(receipt());
        assertThat(proof.check(ENTRY, log).size()).isEqualTo(2);
        assertThatThrownBy(() -> proof.check(new byte[] {1}, log)).isInstanceOf(BadProof.class);
    }

    @Test
    void anExtraLineIsPassedOver() throws Exception {
        var text = receipt().text().replace("index", "extra AAAA\nindex");
        assertThat(LogProof.parse(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(receipt());
    }

    /// The log of one organisation must not vouch in the name of another.
    @Test
    void aCheckpointOfAnotherOriginIsRefused() throws Exception {
        var note = signed(new Checkpoint("example.net/log", 0, Merkle.EMPTY), log);
        assertThatThrownBy(() -> Checkpoint.open(note.getBytes(StandardCharsets.UTF_8), log))
                .hasMessageContaining("not of example.org/log");
    }

    @Test
    void malformedProofsAreRefused() throws Exception {
        var good = receipt().text();
        for (var bad :
                List.of(
                        "",
                        "c2sp.org/tlog-proof@v2" + good.substring(22),
                        good.replace("index 1", "index -1"),
                        good.replace("index 1", "index 01"),
                        good.replace("index 1", "index 18446744073709551615"),
                        good.replace("index 1", "index"),
                        good.replace("index 1\n", ""),
                        good.replace("\n\n", "\n"),
                        good.replace("index", "extra !!\nindex"))) {
            assertThatThrownBy(() ->
                            LogProof.parse(bad.getBytes(StandardCharsets.UTF_8)).check(ENTRY, log))
                    .as(bad)
                    .isInstanceOf(BadProof.class);
        }
    }
}
