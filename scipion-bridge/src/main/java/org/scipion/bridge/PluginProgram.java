package org.scipion.bridge;

/**
 * A program that a plugin drives and can install.
 *
 * @param name name of the program
 * @param version version of the program
 * @param target name and version, by which it is installed
 * @param installed whether it is there
 * @param byDefault whether it is installed with the plugin
 */
public record PluginProgram(String name, String version, String target, boolean installed, boolean byDefault) {}
