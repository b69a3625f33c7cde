package org.introducer.contacts.etiquette.judgement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.introducer.contacts.etiquette.Reaction;
import org.introducer.contacts.etiquette.Touch;

/** The interactions that happened, in the order in which they happened. */
final class History {

    private final List<Touch> touches;

    History(Collection<Touch> touches) {
        this.touches =
                touches.stream().filter(Touch::happened).sorted(Touch.IN_ORDER).toList();
    }

    Optional<Touch> last(Predicate<Touch> what) {
        return touches.reversed().stream().filter(what).findFirst();
    }

    Optional<Touch> lastAnswer() {
        return last(Touch::isAnswer);
    }

    boolean has(Predicate<Touch> what) {
        return touches.stream().anyMatch(what);
    }

    List<Touch> all(Predicate<Touch> what) {
        return touches.stream().filter(what).toList();
    }

    boolean hasAfter(Touch touch, Predicate<Touch> what) {
        return has(what.and(other -> Touch.IN_ORDER.compare(other, touch) > 0));
    }

    Optional<Touch> lastBefore(Touch touch, Predicate<Touch> what) {
        return last(what.and(other -> Touch.IN_ORDER.compare(other, touch) < 0));
    }

    Optional<Touch> firstAfter(Touch touch, Predicate<Touch> what) {
        return touches.stream()
                .filter(what)
                .filter(other -> Touch.IN_ORDER.compare(other, touch) > 0)
                .findFirst();
    }

    /** They have reacted positively at least once. */
    boolean engaged() {
        return has(touch -> touch.isAnswer() && touch.reaction() == Reaction.POSITIVE);
    }

    /** Nothing ever came back: no answer, no meeting, no introduction. */
    boolean stranger() {
        return !has(touch -> touch.isAnswer() || touch.isTwoWayMeeting() || touch.isAgreedIntroduction());
    }

    /** The unanswered messages since they last reacted, over all channels. */
    SilenceThread thread() {
        Optional<Touch> opening = last(Touch::opensNewThread);
        List<Touch> unanswered = all(touch -> touch.isUnansweredAsk()
                && opening.map(start -> Touch.IN_ORDER.compare(touch, start) > 0)
                        .orElse(true));
        return engaged() ? SilenceThread.perAsk(unanswered) : new SilenceThread(unanswered, 0);
    }
}
