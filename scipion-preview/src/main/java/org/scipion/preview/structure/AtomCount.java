package org.scipion.preview.structure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Counts what the first model of a file holds, atom by atom in the order of the file. */
final class AtomCount {

    private static final int MOST_CHAINS = 10_000;

    private final Set<String> chains = new LinkedHashSet<>();
    private String lastResidue = "";
    private long residues;
    private long atoms;

    /**
     * Counts one atom.
     *
     * @param residue what tells its residue from the one before, such as number and name
     */
    void add(String chain, String residue) {
        atoms++;
        String whole = chain + '\n' + residue;
        residues += whole.equals(lastResidue) ? 0 : 1;
        lastResidue = whole;
        if (chains.size() < MOST_CHAINS) {
            chains.add(chain);
        }
    }

    List<String> chains() {
        return List.copyOf(chains);
    }

    long residues() {
        return residues;
    }

    long atoms() {
        return atoms;
    }
}
