package org.scipion.preview.structure;

import java.lang.foreign.ValueLayout;
import java.util.Set;
import org.scipion.preview.Content;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;

/** PDB and mmCIF by their suffix; files of these names that are no text are something else. */
public final class StructureFormat implements Format {

    private static final Set<String> PDB = Set.of("pdb", "ent");
    private static final Set<String> MMCIF = Set.of("cif", "mmcif");

    @Override
    public Match match(Signature signature) {
        boolean named = signature.hasSuffix(PDB) || signature.hasSuffix(MMCIF);
        return named && isText(signature) ? Match.CERTAIN : Match.NO;
    }

    @Override
    public Content open(Opening opening) {
        boolean mmcif = Signature.of(opening.source()).hasSuffix(MMCIF);
        return mmcif
                ? new StructureFile(opening, "chemical/x-mmcif", MmcifSummary::read)
                : new StructureFile(opening, "chemical/x-pdb", PdbSummary::read);
    }

    private static boolean isText(Signature signature) {
        for (byte value : signature.head().toArray(ValueLayout.JAVA_BYTE)) {
            if (value == 0) {
                return false;
            }
        }
        return true;
    }
}
