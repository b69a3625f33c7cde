package org.introducer.local.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.introducer.local.identity.Personas;
import org.introducer.local.identity.Role;
import org.introducer.local.identity.Tokens;

/** The demo data and the demo story, made with the same API calls that every client has. */
public final class Demo {
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(10);

    private final String origin;
    private final Tokens tokens;
    private final Optional<PrintStream> screen;

    /**
     * @param origin the reverse proxy
     * @param screen where each request and answer is shown, or nobody watches
     */
    public Demo(String origin, Tokens tokens, Optional<PrintStream> screen) {
        this.origin = origin;
        this.tokens = tokens;
        this.screen = screen;
    }

    /**
     * Loads the demo data; the caller remembers that it is loaded.
     *
     * @param begun the moment from which its days are counted, the same in every attempt
     */
    public void load(Instant begun) {
        new DemoData(this, begun).load();
    }

    /** The main use case, played on the screen or in a test. */
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
