package org.diapason.ui.widget;

import org.diapason.ui.theme.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;

/** Paints presence: filled, half, crossed, ringed or hollow. */
final class PresenceArt {

  private PresenceArt() {
  }

  static Role role(Presence presence) {
    return switch (presence) {
      case ONLINE -> Role.GOOD;
      case AWAY, RINGING -> Role.WARNING;
      case BUSY -> Role.BAD;
      case OFFLINE -> Role.SECONDARY;
    };
  }

  static void paint(Brush brush, Presence presence, int centerX, int centerY, int radius, Color ground) {
    Color colour = brush.color(role(presence));
    switch (presence) {
      case ONLINE -> brush.disc(centerX, centerY, radius, colour);
      case AWAY -> half(brush, centerX, centerY, radius, colour, ground);
      case BUSY -> {
        brush.disc(centerX, centerY, radius, colour);
        float arm = radius * 0.42f;
        brush.line(ground, 1.5f, centerX - arm, centerY - arm, centerX + arm, centerY + arm);
        brush.line(ground, 1.5f, centerX - arm, centerY + arm, centerX + arm, centerY - arm);
      }
      case RINGING -> {
        hollow(brush, centerX, centerY, radius, colour, ground);
        brush.disc(centerX, centerY, Math.max(1, radius - 3), colour);
      }
      default -> hollow(brush, centerX, centerY, radius, colour, ground);
    }
  }

  private static void half(Brush brush, int centerX, int centerY, int radius, Color colour, Color ground) {
    hollow(brush, centerX, centerY, radius, colour, ground);
    brush.gc().setBackground(colour);
    brush.gc().fillArc(centerX - radius, centerY - radius, 2 * radius, 2 * radius, 90, 180);
    brush.gc().setLineCap(SWT.CAP_FLAT);
  }

  private static void hollow(Brush brush, int centerX, int centerY, int radius, Color colour, Color ground) {
    brush.disc(centerX, centerY, radius, colour);
    brush.gc().setBackground(ground);
    int inner = 2 * radius - 3;
    brush.gc().fillOval(centerX - radius + 1, centerY - radius + 1, inner + 1, inner + 1);
  }
}
