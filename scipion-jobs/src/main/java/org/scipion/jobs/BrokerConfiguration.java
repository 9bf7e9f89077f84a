package org.scipion.jobs;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * How to reach a Redis or Valkey server.
 *
 * @param url {@code redis://[[user]:password@]host[:port][/database]}, or {@code rediss://} for TLS
 */
public record BrokerConfiguration(String url) {

    /** Refuses what is no address of a Redis server. */
    public BrokerConfiguration {
        if (!url.startsWith("redis://") && !url.startsWith("rediss://")) {
            throw new JobsException("A broker address starts with redis:// or rediss:// and this one does not.");
        }
    }

    /** A server without user names on this machine or another. */
    public static BrokerConfiguration of(String host, int port, String password) {
        try {
            return new BrokerConfiguration(new URI("redis", ":" + password, host, port, "/0", null, null).toString());
        } catch (URISyntaxException e) {
            throw new JobsException("The broker's host or port is malformed: " + host + ", " + port, e);
        }
    }

    /** Leaves out the password. */
    @Override
    public String toString() {
        return "BrokerConfiguration[" + url.replaceFirst("//[^@/]*@", "//***@") + "]";
    }
}
