package org.introducer.mentorship.cycle;

import org.introducer.platform.code.Labelled;

/** A hard rule that a cycle can set; that the mentor offers the type wanted, and do-not-match, hold in every cycle. */
public enum CycleRule implements Labelled {
    SHARED_LANGUAGE("Mentor and mentee share a language"),
    ZONE_OVERLAP("Both are available at the same time for so many hours a week"),
    DIFFERENT_INSTITUTION("Mentor and mentee are not of the same institution"),
    VISA_TOPIC("A mentee with visa questions gets a mentor who knows one of those visas");

    private final String label;

    CycleRule(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
