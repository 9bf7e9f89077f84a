package org.scipion.server.ctf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.ImageLocation;
import org.scipion.model.SetItem;
import org.scipion.model.SetQuery;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.outputs.ItemValues;

/** A set of CTFs of micrographs. A CTF has the id of its micrograph. */
final class MicrographCtfs {

    /** The most CTFs that are listed. */
    static final int MOST = 100_000;

    private final ScipionSet set;

    MicrographCtfs(ScipionSet set) {
        this.set = set;
    }

    CtfList list() {
        Map<Long, String> micrographs = micrographNames();
        List<CtfItem> listed = new ArrayList<>();
        for (long last = Long.MIN_VALUE; listed.size() < MOST; ) {
            List<SetItem> page = set.after(last, SetQuery.ALL, 10_000);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(ctf -> listed.add(item(ctf, listed.size(), micrographs.get(ctf.id()))));
            last = page.getLast().id();
        }
        return new CtfList(listed, set.count());
    }

    private Map<Long, String> micrographNames() {
        Map<Long, String> names = new HashMap<>();
        set.micrographs()
                .ifPresent(micrographs ->
                        micrographs.forEach(SetQuery.ALL, micrograph -> names.put(micrograph.id(), name(micrograph))));
        return names;
    }

    private static String name(SetItem micrograph) {
        String name = micrograph.value("_micName").text();
        return name.isEmpty() ? micrograph.value("_filename").text() : name;
    }

    private static CtfItem item(SetItem ctf, int position, @Nullable String micrograph) {
        Defocus defocus = Defocus.of(new ItemValues(ctf));
        return new CtfItem(
                Long.toString(ctf.id()),
                position,
                micrograph == null ? null : Long.toString(ctf.id()),
                micrograph,
                !ctf.enabled(),
                defocus.isFailure(),
                defocus,
                new ItemValues(ctf).text("_psdFile"));
    }

    /** Where the power spectrum of a CTF is. */
    ImageLocation psd(String id) {
        return PsdFile.parse(find(id).value("_psdFile").text())
                .orElseThrow(() -> new NotFoundException("CTF " + id + " has no power spectrum"));
    }

    /** Where the micrograph of a CTF is. */
    ImageLocation micrograph(String id) {
        SetItem ctf = find(id);
        Optional<ImageLocation> own = ctf.location("_micObj");
        return own.or(() -> set.micrographs()
                        .flatMap(micrographs -> micrographs.item(ctf.id()))
                        .flatMap(SetItem::location))
                .orElseThrow(() -> new NotFoundException("The micrograph of CTF " + id + " is not known"));
    }

    private SetItem find(String id) {
        Optional<SetItem> found = id.matches("\\d{1,18}") ? set.item(Long.parseLong(id)) : Optional.empty();
        return found.orElseThrow(() -> new NotFoundException("CTF not found: " + id));
    }
}
