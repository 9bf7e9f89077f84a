package org.scipion.server;

/**
 * Where newer versions are announced, and what the last update brought.
 *
 * @param checked whether the announcement is looked at
 * @param baseUrl folder on the web that holds the announcement
 * @param lastVersion version of the last update, empty when there was none
 * @param lastWebVersion version of the last update of the web page, empty when there was none
 * @param lastTime when that was, as it was written then, empty when there was none
 */
public record Updates(boolean checked, String baseUrl, String lastVersion, String lastWebVersion, String lastTime) {}
