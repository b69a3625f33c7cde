package org.introducer.connections;

import java.time.Duration;
import java.util.Set;

/**
 * What the peers of a server may hold of it.
 *
 * @param inAll connections open at once
 * @param perPeer connections open at once from one address
 * @param trustedPeers addresses of proxies, for which {@code perPeer} does not hold
 * @param headTime from a connection's or a request's first byte to the end of the request's head
 * @param writeTime how long a reader may take next to nothing of an answer before the connection is closed
 * @param unreadBytes answers that all readers together may leave unread; beyond it those who have waited longest are closed
 */
public record ConnectionLimits(
        int inAll,
        int perPeer,
        Set<AddressRange> trustedPeers,
        Duration headTime,
        Duration writeTime,
        long unreadBytes) {

    public ConnectionLimits {
        trustedPeers = Set.copyOf(trustedPeers);
    }

    boolean trusts(String peer) {
        return trustedPeers.stream().anyMatch(range -> range.contains(peer));
    }
}
