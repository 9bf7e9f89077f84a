package org.scipion.model;

/**
 * What people say about themselves. A field not filled in is empty; texts hold at most {@value #LONGEST} characters each.
 *
 * @param firstName given name
 * @param lastName family name
 * @param institution university, institute or company
 * @param phone telephone number
 * @param position position at the institution
 * @param country country
 * @param city city
 * @param postalCode postal code
 */
public record Profile(
        String firstName,
        String lastName,
        String institution,
        String phone,
        String position,
        String country,
        String city,
        String postalCode) {

    /** Characters that each field may hold. */
    public static final int LONGEST = 200;

    /** Nothing filled in. */
    public static final Profile EMPTY = named("", "", "");

    /** A profile of which only names and institution are filled in. */
    public static Profile named(String firstName, String lastName, String institution) {
        return new Profile(firstName, lastName, institution, "", "", "", "", "");
    }
}
