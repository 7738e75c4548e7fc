package org.dealgate;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Lets every test look at once whether what it awaits is there, and often: most of it is, within a few milliseconds. */
public class Impatience implements LauncherSessionListener {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(15);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(BETWEEN_LOOKS);
    }
}
