package org.scipion.server.settings.machine;

import java.util.List;

/**
 * What the server's machine has.
 *
 * @param hostAlias name of the machine in {@code hosts.conf}
 * @param hostname its own name
 * @param fqdn its name in the network
 * @param schedulerName queueing system of the host; empty for none
 * @param operatingSystem {@code Linux} and the kernel's version
 * @param architecture such as {@code x86_64}
 * @param cpuModel model of the processor; empty when unknown
 * @param physicalCores cores, at least 1
 * @param logicalCores threads that run at once, at least 1
 * @param ramTotalBytes memory, in bytes; 0 when unknown
 * @param gpuCount how many graphics cards
 * @param gpus the graphics cards
 */
public record InstanceResources(
        String hostAlias,
        String hostname,
        String fqdn,
        String schedulerName,
        String operatingSystem,
        String architecture,
        String cpuModel,
        int physicalCores,
        int logicalCores,
        long ramTotalBytes,
        int gpuCount,
        List<GraphicsCard> gpus) {}
