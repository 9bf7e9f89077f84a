package org.scipion.server.ctf;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The CTF of a micrograph as the client lists it.
 *
 * @param ctfId Scipion's id, as text
 * @param position place in the set, from 0
 * @param micrographId Scipion's id of the micrograph
 * @param micrographName what the micrograph is called
 * @param excluded whether a person deselected it
 * @param failed whether the fit failed
 * @param defocus what was fitted
 * @param psdFile power spectrum as stored
 */
@JsonInclude(Include.NON_NULL)
record CtfItem(
        String ctfId,
        int position,
        @Nullable String micrographId,
        @Nullable String micrographName,
        boolean excluded,
        boolean failed,
        @JsonUnwrapped Defocus defocus,
        @Nullable String psdFile) {}
