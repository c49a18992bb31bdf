package org.parley.record.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final int MOST = 70;

    /** Leaves and roots of the reference implementation of Certificate Transparency. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsAreThoseOfTheReferenceImplementation() {
        Frontier frontier = new Frontier();
        List<Hash> leaves = new ArrayList<>();
        assertThat(hex(frontier.root())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int i = 0; i < LEAVES.size(); i++) {
            Hash leaf = MerkleTree.leafHash(HexFormat.of().parseHex(LEAVES.get(i)));
            leaves.add(leaf);
            frontier.append(leaf, (level, position, hash) -> {});
            assertThat(hex(frontier.root())).as("%d leaves", i + 1).isEqualTo(ROOTS.get(i));
            assertThat(hex(new MerkleTree(over(leaves), i + 1).root())).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void everyLeafIsProvedAtItsPlaceAndNowhereElse() {
        List<Hash> leaves = leaves(MOST);
        for (int size = 1; size <= MOST; size++) {
            MerkleTree tree = new MerkleTree(over(leaves), size);
            for (int position = 0; position < size; position++) {
                InclusionProof proof = tree.inclusion(position);
                assertThat(proof.proves(leaves.get(position), tree.root())).isTrue();
                assertThat(proof.proves(leaves.get((position + 1) % MOST), tree.root()))
                        .isFalse();
                if (size > 1) {
                    int other = (position + 1) % size;
                    assertThat(new InclusionProof(other, size, proof.path()).proves(leaves.get(position), tree.root()))
                            .as("leaf %d shown at %d of %d", position, other, size)
                            .isFalse();
                }
                List<Hash> longer = new ArrayList<>(proof.path());
                longer.add(leaves.get(0));
                assertThat(new InclusionProof(position, size, longer).proves(leaves.get(position), tree.root()))
                        .isFalse();
            }
        }
    }

    @Test
    void everyEarlierTreeIsProvedToBeInTheLaterOneAndNoOther() {
        List<Hash> leaves = leaves(MOST);
        List<Hash> forged = new ArrayList<>(leaves);
        forged.set(0, MerkleTree.empty());
        for (int size = 0; size <= MOST; size++) {
            MerkleTree tree = new MerkleTree(over(leaves), size);
            for (int before = 0; before <= size; before++) {
                Hash then = new MerkleTree(over(leaves), before).root();
                ConsistencyProof proof = tree.consistency(before);
                assertThat(proof.proves(then, tree.root()))
                        .as("%d in %d", before, size)
                        .isTrue();
                if (before > 0) {
                    Hash other = new MerkleTree(over(forged), before).root();
                    assertThat(proof.proves(other, tree.root())).isFalse();
                    assertThat(proof.proves(then, other)).isFalse();
                }
            }
        }
    }

    @Test
    void aFrontierGoesOnWhereATreeWasLeft() {
        List<Hash> leaves = leaves(MOST);
        for (int size = 0; size < MOST; size++) {
            Frontier frontier = Frontier.of(over(leaves), size);
            assertThat(frontier.root()).isEqualTo(new MerkleTree(over(leaves), size).root());
            frontier.append(leaves.get(size), (level, position, hash) -> assertThat(
                            over(leaves).get(level, position))
                    .isEqualTo(hash));
            assertThat(frontier.root()).isEqualTo(new MerkleTree(over(leaves), size + 1).root());
        }
    }

    @Test
    void askingBeyondTheTreeIsAMistake() {
        MerkleTree tree = new MerkleTree(over(leaves(3)), 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.inclusion(3))
                .withMessage("No leaf 3 is in a tree of 3.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tree.consistency(4))
                .withMessage("No tree of 4 leaves is in a tree of 3.");
    }

    static List<Hash> leaves(int count) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(MerkleTree.leafHash(("leaf " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    /** The definition of RFC 9162 word for word, as slow as it is. */
    static MerkleTree.Nodes over(List<Hash> leaves) {
        return (level, position) -> {
            if (level == 0) {
                return leaves.get(Math.toIntExact(position));
            }
            return MerkleTree.nodeHash(
                    over(leaves).get(level - 1, 2 * position), over(leaves).get(level - 1, 2 * position + 1));
        };
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }
}
