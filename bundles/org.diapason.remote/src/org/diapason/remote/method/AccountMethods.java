package org.diapason.remote.method;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.Accounts;
import org.diapason.core.account.AddResult;
import org.diapason.core.account.Transport;
import org.diapason.core.phone.TryOut;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Kind;
import org.diapason.remote.rpc.Method;
import org.diapason.remote.rpc.Parameters;
import org.diapason.remote.rpc.RpcException;

/** {@code account.*} */
final class AccountMethods {

  private final Accounts accounts;
  private final TryOut tryOut;
  private final Views views;

  AccountMethods(Accounts accounts, TryOut tryOut, Views views) {
    this.accounts = accounts;
    this.tryOut = tryOut;
    this.views = views;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("account.add", this::add);
    methods.put("account.tryOut", Method.taking(Set.of("transport"), this::tryOut));
    methods.put("account.remove", ofAccount(accounts::remove));
    methods.put("account.register", ofAccount(accounts::register));
    methods.put("account.unregister", ofAccount(accounts::unregister));
    methods.put("account.list", Method.taking(Set.of(), p -> Views.array(accounts.list(), views::account)));
  }

  private Method ofAccount(Consumer<AccountId> job) {
    return Method.taking(Set.of("account"), parameters -> done(parameters, job));
  }

  /** Parameters are setting ids without {@code account.}: {@code domain}, {@code user}, {@code password}, … */
  private JsonElement add(Parameters parameters) throws RpcException {
    Map<String, String> values = new LinkedHashMap<>();
    parameters.written().forEach((name, value) -> values.put("account." + name, value));
    return switch (accounts.add(values)) {
      case AddResult.Added added -> Views.with("account", added.account().value());
      case AddResult.Refused refused -> throw views.refused(refused.problem());
    };
  }

  private JsonElement tryOut(Parameters parameters) throws RpcException {
    Optional<String> wanted = parameters.optionalText("transport");
    if (wanted.isEmpty()) {
      return Views.with("account", tryOut.start().value());
    }
    Kind<Transport> transports = AccountSettings.TRANSPORT.kind();
    Transport transport = transports.read(wanted.get()).orElseThrow(() -> views.refused(
        Problem.of(ProblemCode.SETTING_INVALID, AccountSettings.TRANSPORT.id(), transports.allowed())));
    return Views.with("account", tryOut.start(transport).value());
  }

  private JsonElement done(Parameters parameters, Consumer<AccountId> job) throws RpcException {
    String wanted = parameters.text("account");
    AccountId id = accounts.ids().stream().filter(account -> account.value().equals(wanted)).findFirst()
        .orElseThrow(() -> views.refused(Problem.of(ProblemCode.ACCOUNT_UNKNOWN, wanted)));
    job.accept(id);
    return new JsonObject();
  }
}
