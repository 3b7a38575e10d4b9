package strandline.cli;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Readies the fonts before any test, so that no test loads AWT without them. */
public final class FontsForTests implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Fonts.ready();
  }
}
