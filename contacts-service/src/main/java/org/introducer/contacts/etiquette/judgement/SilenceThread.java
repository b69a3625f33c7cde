package org.introducer.contacts.etiquette.judgement;

import java.util.List;
import org.introducer.contacts.etiquette.Purpose;
import org.introducer.contacts.etiquette.Touch;

/**
 * Messages that expect a reply and have none.
 *
 * @param messages in the order of sending; for somebody engaged those of the latest ask
 * @param silentAsks earlier asks that were followed up and stayed silent
 */
record SilenceThread(List<Touch> messages, int silentAsks) {

    /** A new ask begins only after the one before had its explicit follow-up: two asks in a row are an ask and its reminder. */
    static SilenceThread perAsk(List<Touch> unanswered) {
        int start = 0;
        int asks = 0;
        for (int i = 1; i < unanswered.size(); i++) {
            boolean followedUp = unanswered.get(i - 1).purpose() == Purpose.FOLLOW_UP;
            if (followedUp && unanswered.get(i).purpose() != Purpose.FOLLOW_UP) {
                start = i;
                asks++;
            }
        }
        return new SilenceThread(unanswered.subList(start, unanswered.size()), asks);
    }

    int length() {
        return messages.size();
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    Touch last() {
        return messages.getLast();
    }

    /** The latest ask had its follow-up, so that another, different ask can be told from a reminder. */
    boolean followedUp() {
        return length() > 1 && last().purpose() == Purpose.FOLLOW_UP;
    }
}
