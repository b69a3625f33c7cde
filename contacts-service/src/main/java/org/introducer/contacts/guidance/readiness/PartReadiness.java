package org.introducer.contacts.guidance.readiness;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How ready one part is. */
@Schema(name = "ReadinessPart")
public record PartReadiness(
        Part part,
        State state,
        List<Item> ready,
        @Schema(description = "what is still to be done") List<Item> missing,

        @Schema(description = "what nothing recorded, or nobody who could be asked, can say")
        List<Item> unknown) {

    /** READY: nothing is missing and everything is known. UNKNOWN: nothing is known to be missing, but not all is known. */
    @Schema(name = "ReadinessState")
    public enum State {
        READY,
        NOT_READY,
        UNKNOWN
    }

    /** Collects the items of a part. */
    static final class Review {

        private final Part part;
        private final List<Item> ready = new ArrayList<>();
        private final List<Item> missing = new ArrayList<>();
        private final List<Item> unknown = new ArrayList<>();

        Review(Part part) {
            this.part = part;
        }

        Review ready(Item item) {
            ready.add(item);
            return this;
        }

        Review missing(Item item) {
            missing.add(item);
            return this;
        }

        Review unknown(Item item) {
            unknown.add(item);
            return this;
        }

        /** Ready where it holds, else missing. */
        Review when(boolean holds, Item item) {
            return holds ? ready(item) : missing(item);
        }

        PartReadiness result() {
            return new PartReadiness(part, state(), List.copyOf(ready), List.copyOf(missing), List.copyOf(unknown));
        }

        private State state() {
            if (!missing.isEmpty()) {
                return State.NOT_READY;
            }
            return unknown.isEmpty() && !ready.isEmpty() ? State.READY : State.UNKNOWN;
        }
    }
}
