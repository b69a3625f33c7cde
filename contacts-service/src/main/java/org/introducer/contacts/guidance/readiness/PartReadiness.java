package org.introducer.contacts.guidance.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.introducer.contacts.guidance.readiness.Item.Code;

/** How ready one part is. */
@Schema(name = "ReadinessPart")
public record PartReadiness(
        Part part,
        State state,
        List<Item> ready,
        @Schema(description = "what is still to be done") List<Item> missing,

        @Schema(description = "what nothing recorded, or nobody who could be asked, can say")
        List<Item> unknown) {

    /** How ready a part is. READY: nothing is missing and everything is known. UNKNOWN: nothing is known to be missing, but not all is known. */
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

        /** Nothing where there are none. @param text with two numbers: how many, and out of how many */
        Review ready(Code code, String text, List<UUID> ids, int of) {
            return ids.isEmpty() ? this : ready(Item.counted(code, text, ids.size(), of, ids));
        }

        Review missing(Code code, String text, List<UUID> ids, int of) {
            return ids.isEmpty() ? this : missing(Item.counted(code, text, ids.size(), of, ids));
        }

        Review unknown(Code code, String text, List<UUID> ids, int of) {
            return ids.isEmpty() ? this : unknown(Item.counted(code, text, ids.size(), of, ids));
        }

        /** Programs that program-service did not look at, because there are too many, are not known. */
        Review leftOut(int programs, int shown) {
            return programs == 0
                    ? this
                    : unknown(Item.counted(
                            Code.TARGETS,
                            "%d of %d programs were not looked at.",
                            programs,
                            programs + shown,
                            List.of()));
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
