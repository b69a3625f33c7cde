package org.introducer.platform.problem;

import java.util.ArrayList;
import java.util.List;

/** Rules that hold fields of an input against one another; they look on after a fault, so that all are told at once. */
public abstract class InputRules {

    private final List<InputError> faults = new ArrayList<>();

    /** @param at JSON Pointer of what is wrong */
    protected final void refuse(boolean wrong, String at, String why) {
        if (wrong) {
            faults.add(InputError.at(at, why));
        }
    }

    /** Everything that was refused, in the order in which it was looked at. */
    protected final List<InputError> faults() {
        return List.copyOf(faults);
    }
}
