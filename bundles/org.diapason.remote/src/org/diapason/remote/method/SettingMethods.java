package org.diapason.remote.method;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diapason.core.account.Accounts;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Owner;
import org.diapason.core.setting.Scope;
import org.diapason.core.setting.SetResult;
import org.diapason.core.setting.Setting;
import org.diapason.core.setting.Settings;
import org.diapason.core.setting.Value;
import org.diapason.remote.rpc.Method;
import org.diapason.remote.rpc.Parameters;
import org.diapason.remote.rpc.RpcException;

/** {@code setting.*}; settings of an account want its id beside their own. Secrets can be set, never read. */
final class SettingMethods {

  private final Settings settings;
  private final Accounts accounts;
  private final Views views;

  SettingMethods(Settings settings, Accounts accounts, Views views) {
    this.settings = settings;
    this.accounts = accounts;
    this.views = views;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("setting.get", Method.taking(Set.of("id", "account"), this::get));
    methods.put("setting.set", Method.taking(Set.of("id", "account", "value"), this::set));
    methods.put("setting.list", Method.taking(Set.of(), this::list));
  }

  private JsonElement get(Parameters parameters) throws RpcException {
    Owner owner = owner(parameters);
    return view(setting(parameters, owner), owner);
  }

  private JsonElement set(Parameters parameters) throws RpcException {
    return switch (settings.set(parameters.text("id"), owner(parameters), parameters.value("value"))) {
      case SetResult.Stored _ -> new JsonObject();
      case SetResult.Refused refused -> throw views.refused(refused.problem());
    };
  }

  private JsonElement list(Parameters parameters) throws RpcException {
    JsonArray all = new JsonArray();
    List<Owner> owners = accounts.ids().stream().map(id -> id.owner()).toList();
    for (Setting<?> setting : settings.catalogue().all()) {
      if (setting.scope() == Scope.PHONE) {
        all.add(view(setting, Owner.PHONE));
      } else {
        owners.forEach(owner -> all.add(view(setting, owner)));
      }
    }
    return all;
  }

  private <T> JsonObject view(Setting<T> setting, Owner owner) {
    JsonObject json = Views.with("id", setting.id());
    if (!owner.equals(Owner.PHONE)) {
      json.addProperty("account", owner.account());
    }
    json.addProperty("allowed", setting.kind().allowed());
    if (!setting.isSecret()) {
      Value<T> value = settings.value(setting, owner);
      json.addProperty("value", setting.kind().write(value.value()));
      json.addProperty("origin", value.origin().name().toLowerCase(Locale.ROOT));
    }
    return json;
  }

  private Setting<?> setting(Parameters parameters, Owner owner) throws RpcException {
    String id = parameters.text("id");
    Scope scope = owner.equals(Owner.PHONE) ? Scope.PHONE : Scope.ACCOUNT;
    Optional<Setting<?>> setting = settings.catalogue().find(id).filter(found -> found.scope() == scope);
    return setting.orElseThrow(() -> views.refused(Problem.of(ProblemCode.SETTING_UNKNOWN, id)));
  }

  private Owner owner(Parameters parameters) throws RpcException {
    Optional<String> account = parameters.optionalText("account");
    if (account.isEmpty()) {
      return Owner.PHONE;
    }
    return accounts.ids().stream().filter(id -> id.value().equals(account.get())).findFirst()
        .orElseThrow(() -> views.refused(Problem.of(ProblemCode.ACCOUNT_UNKNOWN, account.get()))).owner();
  }
}
