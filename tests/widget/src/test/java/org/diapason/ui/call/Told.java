package org.diapason.ui.call;

import java.lang.reflect.Proxy;
import org.eclipse.e4.core.services.events.IEventBroker;

/** Does something whenever a broker is asked to tell anything. */
record Told(Runnable action) {

  IEventBroker broker() {
    return (IEventBroker) Proxy.newProxyInstance(IEventBroker.class.getClassLoader(), new Class<?>[] {IEventBroker.class},
        (broker, asked, arguments) -> {
          action.run();
          return true;
        });
  }
}
