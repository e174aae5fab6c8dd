package vigil.verify.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TreeProperties {
    private static List<Hash> leaves(int count) {
        var leaves = new ArrayList<Hash>();
        for (int i = 0; i < count; i++) {
            leaves.add(Merkle.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    /// The definition of the RFC, as it stands there.
    private static Hash rootByDefinition(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Merkle.EMPTY;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(
                rootByDefinition(leaves.subList(0, split)),
                rootByDefinition(leaves.subList(split, leaves.size())));
    }

    private static List<Hash> path(int index, List<Hash> leaves) {
        if (leaves.size() <= 1) {
            return List.of();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        var left = leaves.subList(0, split);
        var right = leaves.subList(split, leaves.size());
        var path = new ArrayList<>(index < split ? path(index, left) : path(index - split, right));
        path.add(rootByDefinition(index < split ? right : left));
        return path;
    }

    @Property(tries = 200)
    void theRootIsThatOfTheDefinition(@ForAll @IntRange(max = 300) int size) {
        assertThat(Merkle.root(leaves(size))).isEqualTo(rootByDefinition(leaves(size)));
    }

    /// A receipt for one report must not vouch for another.
    @Property(tries = 200)
    void aPathProvesItsLeafAndNoOther(
            @ForAll @IntRange(min = 1, max = 70) int size,
            @ForAll @IntRange(max = 69) int at,
            @ForAll @IntRange(max = 69) int other)
            throws BadProof {
        var leaves = leaves(size);
        int index = at % size;
        int wrong = other % size;
        var root = rootByDefinition(leaves);
        var path = path(index, leaves);
        Inclusion.check(leaves.get(index), index, size, path, root);
        if (wrong != index) {
            assertThatThrownBy(() -> Inclusion.check(leaves.get(wrong), index, size, path, root))
                    .isInstanceOf(BadProof.class);
            assertThatThrownBy(() -> Inclusion.check(leaves.get(index), wrong, size, path, root))
                    .isInstanceOf(BadProof.class);
        }
    }

    @Property
    void aTileIsFoundAtItsPath(
            @ForAll @IntRange(min = -1, max = 7) int level,
            @ForAll @LongRange(min = 0, max = 40_000_000_000L) long index,
            @ForAll @IntRange(min = 1, max = 256) int width)
            throws BadProof {
        var tile = new Tile(level, index, width);
        assertThat(Tile.parse(tile.path())).isEqualTo(tile);
    }

    @Test
    void pathsOfTilesAreThoseOfTheStandard() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(Tile.ENTRIES, 0, 5).path()).isEqualTo("tile/entries/000.p/5");
        for (var bad :
                List.of(
                        "tile/0/1",
                        "tile/0/x001",
                        "tile/0/000.p/256",
                        "tile/0/000.p/0",
                        "tile/64/000",
                        "tile/0/../000",
                        "tile/-1/000",
                        "/tile/0/000",
                        "tile/0/x000/001")) {
            assertThatThrownBy(() -> Tile.parse(bad)).as(bad).isInstanceOf(BadProof.class);
        }
    }

    @Property
    void aBundleGivesItsEntriesBack(@ForAll @IntRange(max = 256) int count) throws BadProof {
        var entries = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            entries.add(new byte[i * 7 % 300]);
        }
        var bundle = Bundle.format(entries);
        assertThat(Bundle.parse(bundle)).hasSize(count);
        if (bundle.length > 2 + 1) {
            var cut = Arrays.copyOf(bundle, bundle.length - 1);
            if (entries.getLast().length > 0) {
                assertThatThrownBy(() -> Bundle.parse(cut)).isInstanceOf(BadProof.class);
            }
        }
    }
}
