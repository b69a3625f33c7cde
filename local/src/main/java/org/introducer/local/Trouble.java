package org.introducer.local;

/** What stops a command, said in one line for the person in front of it. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Trouble(String oneLine) {
        super(oneLine);
    }

    public Trouble(String oneLine, Throwable cause) {
        super(oneLine, cause);
    }
}
