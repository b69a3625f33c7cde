package org.introducer.platform.webhook;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses are of the public internet: a caller can have us connect to no other. */
final class PublicAddresses {

    /** IANA's registry of special purposes, with multicast and what is reserved. */
    private static final List<Network> NOT_PUBLIC_V4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Nothing else is given out: NAT64, mapped, link-local, unique local and multicast addresses all lie outside. */
    private static final List<Network> GLOBAL_V6 = networks("2000::/3");

    /** Within it: protocols such as Teredo, documentation, and 6to4, which has an address of IPv4 inside. */
    private static final List<Network> NOT_PUBLIC_V6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    static boolean has(InetAddress address) {
        return address instanceof Inet4Address
                ? !any(NOT_PUBLIC_V4, address)
                : any(GLOBAL_V6, address) && !any(NOT_PUBLIC_V6, address);
    }

    private static boolean any(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.has(address.getAddress()));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }

    /** Not Netty's {@code IpSubnetFilterRule}: to that one fe80::1 is within 2000::/3. */
    private record Network(BigInteger prefix, int bytes, int beyond) {

        static Network of(String text) {
            String[] parts = text.split("/");
            byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
            int beyond = address.length * Byte.SIZE - Integer.parseInt(parts[1]);
            return new Network(new BigInteger(1, address).shiftRight(beyond), address.length, beyond);
        }

        boolean has(byte[] address) {
            return address.length == bytes
                    && new BigInteger(1, address).shiftRight(beyond).equals(prefix);
        }
    }
}
