package org.scipion.server;

/** Who may make an account for themselves. */
public enum SignUpPolicy {
    /** Nobody: administrators make accounts. */
    CLOSED,
    /** Anyone, but an administrator opens the account. Does not tell which addresses have one already. */
    APPROVAL,
    /** Anyone. Tells, as it must, which addresses have an account already. */
    OPEN
}
