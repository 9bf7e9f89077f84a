package org.scipion.server.files;

import org.scipion.server.http.RequestException;

/** A file that is not written because too little space would be left. Answered with status 507. */
public class StorageFullException extends RequestException {

    /** Says how much space must remain. */
    public StorageFullException(String message) {
        super(507, message);
    }
}
