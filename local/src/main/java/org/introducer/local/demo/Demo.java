package org.introducer.local.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.Tokens;

/** A small world to look at, made and played through the same calls that everybody else has. */
public final class Demo {
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);

    private final String origin;
    private final Tokens tokens;
    private final Optional<PrintStream> screen;

    /**
     * @param origin the front
     * @param screen where each request and answer is shown, or nobody watches
     */
    public Demo(String origin, Tokens tokens, Optional<PrintStream> screen) {
        this.origin = origin;
        this.tokens = tokens;
        this.screen = screen;
    }

    /**
     * Loads the data that a first look needs; the caller remembers that it has been done.
     *
     * @param begun the moment from which its days are counted, the same in every attempt
     */
    public void load(Instant begun) {
        new DemoData(this, begun).load();
    }

    /** The main job, to be played for a person to watch or for a test to look at. */
    public Story story(StoryFiles files) {
        return new Story(this, files, Instant.now(Clock.systemUTC()));
    }

    Calls as(Role role) {
        return as(Personas.of(role));
    }

    Calls as(Tokens.Subject subject) {
        String token = tokens.mint(subject, TOKEN_LIFETIME);
        return screen.map(shown -> Calls.shownOn(shown, origin, token)).orElseGet(() -> Calls.silent(origin, token));
    }

    void say(String text) {
        screen.ifPresent(shown -> {
            shown.println();
            shown.println("# " + text);
        });
    }
}
