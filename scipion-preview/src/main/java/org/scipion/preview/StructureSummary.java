package org.scipion.preview;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the file of an atomic model tells of it. Texts that are not told are empty.
 *
 * @param format {@code pdb} or {@code mmcif}
 * @param id of the entry, such as {@code 7KDY}
 * @param title one line
 * @param method how it was found out, such as {@code ELECTRON MICROSCOPY}
 * @param resolutionAngstroms resolution in Å; 0 if it is not told
 * @param models number of models
 * @param chains names of the chains of the first model, in their order, as the authors named them
 * @param residues residues of the first model, with ligands and waters
 * @param atoms atoms of the first model
 * @param truncated whether a limit ended the count before the file did
 */
public record StructureSummary(
        String format,
        String id,
        String title,
        String method,
        double resolutionAngstroms,
        int models,
        List<String> chains,
        long residues,
        long atoms,
        boolean truncated) {

    /** Keeps the chains as they are now. */
    public StructureSummary {
        chains = List.copyOf(chains);
    }

    /** Resolution in Å, if it is told. */
    public OptionalDouble resolution() {
        return resolutionAngstroms > 0 ? OptionalDouble.of(resolutionAngstroms) : OptionalDouble.empty();
    }
}
