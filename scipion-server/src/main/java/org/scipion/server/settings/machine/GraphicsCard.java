package org.scipion.server.settings.machine;

import org.jspecify.annotations.Nullable;

/**
 * A graphics card.
 *
 * @param index number that programs choose it by
 * @param name model
 * @param memoryTotalBytes its memory, in bytes; null when the driver does not tell
 */
public record GraphicsCard(int index, String name, @Nullable Long memoryTotalBytes) {}
