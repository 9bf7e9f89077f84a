package org.scipion.server.ctf;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.scipion.model.SetItem;
import org.scipion.server.outputs.ItemValues;
import org.scipion.server.tiltseries.TiltFrame;

/**
 * The CTF of a view as the client reads it.
 *
 * @param viewId Scipion's id of the CTF
 * @param index place of the view in its stack, from 1
 * @param viewIndex place in the list, from 0
 * @param tiltAngle degrees, if the tilt series is known
 * @param dose electrons per Å² up to and with this view, if the tilt series is known
 * @param order when the view was taken, from 1
 * @param defocus what was fitted
 * @param psdFile power spectrum: {@code N@} and an absolute path
 * @param excluded whether a person deselected it
 */
@JsonInclude(Include.NON_NULL)
record CtfView(
        long viewId,
        long index,
        int viewIndex,
        @Nullable Double tiltAngle,
        @Nullable Double dose,
        @Nullable Long order,
        @JsonUnwrapped Defocus defocus,
        @Nullable String psdFile,
        boolean excluded) {

    /** Describes a CTF; {@code view} is null when the tilt series is not known. */
    static CtfView of(SetItem ctf, int position, @Nullable TiltFrame view, @Nullable String psdFile) {
        ItemValues values = new ItemValues(ctf);
        Long index = values.whole("_index");
        return new CtfView(
                ctf.id(),
                index == null ? position + 1 : index,
                position,
                view == null ? null : view.tiltAngle(),
                view == null ? null : view.dose(),
                values.whole("_acqOrder"),
                Defocus.of(values),
                psdFile,
                !ctf.enabled());
    }
}
