package org.scipion.server.settings.machine;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Supplier;
import org.scipion.server.settings.host.HostSettings;

/** Looks at the machine that the server runs on. Safe for use by many threads. */
public final class Machine {

    private final Supplier<HostSettings> host;
    private final GraphicsCards cards = new GraphicsCards("nvidia-smi");

    /**
     * The machine of this process.
     *
     * @param host what {@code hosts.conf} says of it
     */
    public Machine(Supplier<HostSettings> host) {
        this.host = host;
    }

    /** What it has at this moment. */
    public InstanceResources look() {
        HostSettings known = host.get();
        ProcFiles proc = ProcFiles.read();
        List<GraphicsCard> gpus = cards.list();
        InetAddress own = own();
        return new InstanceResources(
                known.hostAlias(),
                own.getHostName(),
                own.getCanonicalHostName(),
                known.schedulerName(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                architecture(),
                proc.model(),
                proc.physicalCores(),
                proc.logicalCores(),
                proc.memoryBytes(),
                gpus.size(),
                gpus);
    }

    /** Its own name. */
    public String name() {
        return own().getHostName();
    }

    /** Threads that run at once. */
    public int threads() {
        return ProcFiles.read().logicalCores();
    }

    /** As Linux names it, not as Java does. */
    private static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    private static InetAddress own() {
        try {
            return InetAddress.getLocalHost();
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress();
        }
    }
}
