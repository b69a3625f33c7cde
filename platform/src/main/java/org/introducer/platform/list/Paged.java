package org.introducer.platform.list;

/** What has a next page, and so a {@code Link} to it. */
public interface Paged {

    /** The cursor of the next page; null on the last. */
    String next();
}
