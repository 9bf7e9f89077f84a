package org.scipion.preview.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Limits;
import org.scipion.preview.StructureSummary;
import org.scipion.preview.star.Event;
import org.scipion.preview.star.StarReader;

/** Reads the first block of an mmCIF file. Source: the PDBx/mmCIF dictionary, version 5. */
final class MmcifSummary {

    private static final String ATOM = "atom_site.";
    private static final List<String> TOLD = List.of("entry.id", "struct.title", "exptl.method");
    private static final List<String> RESOLUTIONS =
            List.of("em_3d_reconstruction.resolution", "refine.ls_d_res_high", "reflns.d_resolution_high");

    private final AtomCount count = new AtomCount();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private List<String> columns = List.of();
    private String model = "";
    private int models;

    private MmcifSummary() {}

    static StructureSummary read(ByteSource source, Limits limits) {
        MmcifSummary summary = new MmcifSummary();
        StarReader reader = new StarReader(source.name(), source.bytes(0, source.size()), limits);
        Optional<Event> event = reader.next();
        int blocks = 0;
        while (event.isPresent() && blocks <= 1 && reader.position() <= limits.scanBytes()) {
            blocks += event.get() instanceof Event.Block ? 1 : 0;
            summary.add(event.get());
            event = reader.next();
        }
        return summary.finished(event.isPresent() && blocks <= 1);
    }

    private StructureSummary finished(boolean truncated) {
        double resolution = RESOLUTIONS.stream()
                .mapToDouble(name -> number(value(name)))
                .filter(found -> found > 0)
                .findFirst()
                .orElse(0);
        return new StructureSummary(
                "mmcif",
                value("entry.id"),
                value("struct.title").replace('\n', ' ').strip(),
                value("exptl.method"),
                resolution,
                models,
                count.chains(),
                count.residues(),
                count.atoms(),
                truncated);
    }

    private void add(Event event) {
        switch (event) {
            case Event.Block block -> {}
            case Event.Value(String name, String value) -> keep(name, value);
            case Event.Columns(List<String> names) -> columns(names);
            case Event.Row(List<String> row) -> row(row);
        }
    }

    private void columns(List<String> names) {
        columns = names;
        positions.clear();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).startsWith(ATOM)) {
                positions.put(names.get(i).substring(ATOM.length()), i);
            }
        }
    }

    private void row(List<String> row) {
        if (!positions.isEmpty()) {
            atom(row);
        } else {
            for (int i = 0; i < row.size(); i++) {
                keep(columns.get(i), row.get(i));
            }
        }
    }

    /** Of categories with several rows, the first one speaks. */
    private void keep(String name, String value) {
        if (TOLD.contains(name) || RESOLUTIONS.contains(name)) {
            values.putIfAbsent(name, value);
        }
    }

    private void atom(List<String> row) {
        String own = cell(row, "pdbx_PDB_model_num");
        if (models == 0 || !own.equals(model)) {
            models++;
            model = own;
        }
        if (models == 1) {
            count.add(
                    told(cell(row, "auth_asym_id"), cell(row, "label_asym_id")),
                    told(cell(row, "auth_seq_id"), cell(row, "label_seq_id"))
                            + ' '
                            + cell(row, "pdbx_PDB_ins_code")
                            + ' '
                            + cell(row, "label_comp_id"));
        }
    }

    private String cell(List<String> row, String name) {
        Integer position = positions.get(name);
        return position == null ? "" : row.get(position);
    }

    private String value(String name) {
        return told(values.getOrDefault(name, ""), "");
    }

    /** A dot and a question mark mean that a value is not told. */
    private static String told(String value, String otherwise) {
        return value.isEmpty() || value.equals("?") || value.equals(".") ? otherwise : value;
    }

    /** 0 for text that is no number. */
    static double number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : 0;
        } catch (NumberFormatException notTold) {
            return 0;
        }
    }
}
