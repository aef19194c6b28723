package org.diapason.sip.exchange;

import java.util.List;
import java.util.Locale;
import org.diapason.core.address.Address;
import org.diapason.core.watch.DialogInfo;

/** Writes documents of RFC 4235, each with all there is. */
final class DialogInfoWriter {

  private static final String HEAD = """
      <?xml version="1.0" encoding="UTF-8"?>
      <dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" version="%d" state="full" entity="%s">
      """;

  private DialogInfoWriter() {
  }

  static String write(Address entity, long version, List<DialogInfo> dialogs) {
    StringBuilder text = new StringBuilder(HEAD.formatted(version, escaped(entity.uri())));
    dialogs.forEach(dialog -> dialog(text, dialog));
    return text.append("</dialog-info>\n").toString();
  }

  private static void dialog(StringBuilder text, DialogInfo dialog) {
    text.append("<dialog");
    attribute(text, "id", dialog.id());
    attribute(text, "call-id", dialog.callId());
    attribute(text, "local-tag", dialog.localTag());
    attribute(text, "remote-tag", dialog.remoteTag());
    dialog.direction().ifPresent(direction -> attribute(text, "direction", name(direction)));
    text.append("><state>").append(name(dialog.state())).append("</state>");
    dialog.remote().ifPresent(remote -> {
      text.append("<remote><identity");
      attribute(text, "display", remote.displayName());
      text.append('>').append(escaped(remote.uri())).append("</identity></remote>");
    });
    text.append("</dialog>\n");
  }

  private static void attribute(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
