package org.scipion.store.session;

import org.apache.ibatis.annotations.Update;

/** The SQL that makes the commit of one transaction quick instead of durable. */
public interface Haste {

    /** For the present transaction only. */
    @Update("set local synchronous_commit = off")
    int doNotWaitForTheDisk();
}
