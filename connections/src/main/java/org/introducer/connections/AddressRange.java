package org.introducer.connections;

import java.net.InetAddress;

/** An IP address, or all that begin with the same bits: {@code 172.30.53.10}, {@code 10.244.0.0/16}, {@code fd00::/8}. */
public record AddressRange(InetAddress first, int bits) {

    /** What is neither an address nor a range is an {@link IllegalArgumentException}; names are not looked up. */
    public static AddressRange of(String text) {
        int slash = text.indexOf('/');
        InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int all = first.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException(text + " has more bits than its address");
        }
        return new AddressRange(first, bits);
    }

    /** False for what is no address. */
    public boolean contains(String address) {
        try {
            return contains(InetAddress.ofLiteral(address).getAddress());
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private boolean contains(byte[] address) {
        byte[] own = first.getAddress();
        if (own.length != address.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((own[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
