package org.diapason.sip.rig;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Tells the last SIP messages of every {@link Phone} that is a field of a failing test. */
public final class MessagesOnFailure implements TestExecutionExceptionHandler {

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
    Object test = context.getRequiredTestInstance();
    List<String> told = new ArrayList<>();
    for (Class<?> type = test.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getType() == Phone.class) {
          field.setAccessible(true);
          told.add(field.getName() + ":\n" + ((Phone) field.get(test)).messages().stream().map(Object::toString)
              .collect(Collectors.joining("\n")));
        }
      }
    }
    failure.addSuppressed(new Messages(String.join("\n", told)));
    throw failure;
  }

  /** Not thrown but told with what was. */
  private static final class Messages extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Messages(String text) {
      super(text, null, false, false);
    }
  }
}
