package org.introducer.local.launcher;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.introducer.local.LauncherError;
import org.introducer.local.demo.Demo;
import org.introducer.local.demo.StoryFiles;
import org.introducer.local.identity.Tokens;
import org.introducer.local.stack.DataFolder;
import org.introducer.local.stack.LocalStack;
import org.introducer.local.stack.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "demo", description = "Plays the main use case with real calls and prints each request and answer.")
final class PlayDemo implements Callable<Integer> {
    @Mixin
    private Introducer.Where where;

    @Override
    public Integer call() {
        DataFolder data = where.folder();
        Ports ports = LocalStack.running(data)
                .orElseThrow(() -> new LauncherError("Introducer is not running with the data in " + data.path()
                        + "; start it with ./introducer up."));
        Tokens tokens = new Tokens(data.signingKey(), Clock.systemUTC());
        new Demo(ports.proxyUrl(), tokens, Optional.of(System.out))
                .story(StoryFiles.own())
                .play();
        return 0;
    }
}
