package org.introducer.local;

/** What stops a command, said in one line for the person in front of it. */
public final class LauncherError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LauncherError(String oneLine) {
        super(oneLine);
    }

    public LauncherError(String oneLine, Throwable cause) {
        super(oneLine, cause);
    }
}
