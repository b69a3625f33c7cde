package org.introducer.platform.http;

import java.util.UUID;

/** Something was asked for that was merged into another of its kind; answered with 308 to the same of the other. */
public final class MergedResource extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final UUID into;
    private final String collection;

    /** @param collection the path of the list, such as {@code /v1/programs} */
    public MergedResource(String collection, UUID id, UUID into) {
        super(id + " was merged into " + into, null, false, false);
        this.collection = collection;
        this.id = id;
        this.into = into;
    }

    UUID id() {
        return id;
    }

    UUID into() {
        return into;
    }

    /** Where the other one is. */
    String address() {
        return collection + "/" + into;
    }
}
