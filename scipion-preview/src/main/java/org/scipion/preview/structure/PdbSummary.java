package org.scipion.preview.structure;

import java.util.Optional;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Limits;
import org.scipion.preview.StructureSummary;
import org.scipion.preview.text.Lines;

/** Reads the records of a PDB file, whose values stand at fixed columns. Source: the PDB format, version 3.3. */
final class PdbSummary {

    private static final int LONGEST_TEXT = 2000;

    private final AtomCount count = new AtomCount();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder method = new StringBuilder();
    private String id = "";
    private double resolution;
    private int models;

    private PdbSummary() {}

    static StructureSummary read(ByteSource source, Limits limits) {
        PdbSummary summary = new PdbSummary();
        Lines lines = new Lines(source.name(), source.bytes(0, source.size()), limits.cellCharacters());
        Optional<String> line = lines.next();
        while (line.isPresent() && lines.position() <= limits.scanBytes()) {
            summary.add(line.get());
            line = lines.next();
        }
        return summary.finished(line.isPresent());
    }

    private StructureSummary finished(boolean truncated) {
        return new StructureSummary(
                "pdb",
                id,
                title.toString(),
                method.toString(),
                resolution,
                count.atoms() > 0 ? Math.max(1, models) : 0,
                count.chains(),
                count.residues(),
                count.atoms(),
                truncated);
    }

    private void add(String line) {
        switch (columns(line, 1, 6)) {
            case "HEADER" -> id = columns(line, 63, 66);
            case "TITLE" -> append(title, columns(line, 11, 80));
            case "EXPDTA" -> append(method, columns(line, 11, 79));
            case "REMARK" -> remark(line);
            case "MODEL" -> models++;
            case "ATOM", "HETATM" -> atom(line);
            default -> {}
        }
    }

    private void atom(String line) {
        if (models <= 1) {
            count.add(columns(line, 21, 22), columns(line, 23, 27) + ' ' + columns(line, 18, 20));
        }
    }

    /** {@code REMARK   2 RESOLUTION.    3.40 ANGSTROMS.} */
    private void remark(String line) {
        if (columns(line, 8, 10).equals("2") && columns(line, 12, 22).equals("RESOLUTION.")) {
            resolution = MmcifSummary.number(columns(line, 24, 30));
        }
    }

    private static void append(StringBuilder text, String more) {
        if (text.length() < LONGEST_TEXT) {
            text.append(text.isEmpty() ? "" : " ").append(more);
        }
    }

    /** The text between two columns, counted from 1, without blanks around it. */
    private static String columns(String line, int first, int last) {
        return line.length() < first
                ? ""
                : line.substring(first - 1, Math.min(last, line.length())).strip();
    }
}
