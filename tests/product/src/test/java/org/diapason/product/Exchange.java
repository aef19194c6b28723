package org.diapason.product;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.diapason.core.phone.DemoPbx;
import org.diapason.demo.pbx.DemoPbxStarter;
import org.diapason.media.engine.LibjitsiMediaProvider;
import org.diapason.sip.exchange.SipExchangeProvider;

/** A registrar with an echo in this process; it outlives the phones. */
final class Exchange implements AutoCloseable {

  private final DemoPbx pbx;

  Exchange(Path folder) {
    pbx = new DemoPbxStarter(new SipExchangeProvider(), new LibjitsiMediaProvider()).start(folder.resolve("exchange"));
  }

  /** Parameters of {@code account.add}; the account registers whenever the phone starts. */
  String account() {
    return pbx.account().entrySet().stream().filter(entry -> !entry.getKey().equals("account.registerOnStart"))
        .map(entry -> "'" + entry.getKey().substring("account.".length()) + "':'" + entry.getValue() + "'")
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** The password, which occurs nowhere by chance: 24 random characters. */
  String password() {
    return pbx.account().get("account.password");
  }

  @Override
  public void close() {
    pbx.close();
  }
}
