package org.scipion.server.mail;

/**
 * An e-mail of plain text.
 *
 * @param to address of its reader
 * @param subject one line
 * @param text what it says
 */
public record Letter(String to, String subject, String text) {}
