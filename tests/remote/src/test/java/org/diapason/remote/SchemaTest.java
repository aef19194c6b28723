package org.diapason.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.diapason.core.account.AccountSettings;
import org.diapason.core.account.AccountView;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.EndReason;
import org.diapason.core.call.Question;
import org.diapason.core.conference.ConferencePhase;
import org.diapason.core.media.AudioCodec;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.setting.Layer;
import org.diapason.core.setting.Scope;
import org.diapason.remote.rpc.Method;
import org.diapason.remote.rpc.Parameters;
import org.diapason.remote.rpc.RpcException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema says what the phone does: no more, no less. */
class SchemaTest {

  private static final RemoteSchema SCHEMA = new RemoteSchema();

  @TempDir
  static Path folder;

  private static ServedPhone phone;

  @BeforeAll
  static void start() throws IOException {
    phone = new ServedPhone(folder);
  }

  @AfterAll
  static void end() {
    phone.close();
  }

  @Test
  void theSchemaIsASchema() {
    assertThat(SCHEMA.ownFaults()).isEmpty();
  }

  @Test
  void everyMethodIsDescribedAndEveryDescribedOneExists() {
    assertThat(SCHEMA.listed("request")).isEqualTo(methods().keySet());
  }

  @Test
  void everyMethodHasAResult() {
    Set<String> results = SCHEMA.names("/$defs").stream().filter(name -> name.endsWith(".result"))
        .map(name -> name.substring(0, name.length() - ".result".length())).collect(Collectors.toCollection(TreeSet::new));

    assertThat(results).isEqualTo(methods().keySet());
  }

  @Test
  void everyNotificationIsDescribedAndEveryDescribedOneExists() {
    assertThat(SCHEMA.listed("notification")).isEqualTo(new TreeSet<>(phone.methods().notifications()));
  }

  @Test
  void aMethodTakesTheParametersThatAreDescribedAndNoOther() {
    for (Map.Entry<String, Method> method : methods().entrySet()) {
      if (method.getKey().matches("account\\.add|account\\.tryOut|app\\.quit")) {
        continue;
      }
      assertThat(code(method.getValue(), "unheardOf")).as(method.getKey()).isEqualTo(RpcException.PARAMETER);
      for (String known : SCHEMA.names("/$defs/" + method.getKey() + "/properties/params/properties")) {
        assertThat(message(method.getValue(), known)).as(method.getKey() + " " + known).doesNotContain("There is no parameter");
      }
    }
  }

  @Test
  void anAccountIsAddedWithTheSettingsOfAccounts() {
    Set<String> settings = AccountSettings.all().stream().filter(setting -> setting.scope() == Scope.ACCOUNT)
        .map(setting -> setting.id().substring("account.".length())).collect(Collectors.toCollection(TreeSet::new));

    assertThat(SCHEMA.names("/$defs/account.add/properties/params/properties")).isEqualTo(settings);
  }

  @Test
  void everyProblemHasItsName() {
    assertThat(SCHEMA.texts("/$defs/problem/properties/problem/enum"))
        .containsExactlyElementsOf(Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList());
  }

  @Test
  void everyStateHasItsName() {
    assertNames("/$defs/account/properties/state/enum", AccountView.Status.values());
    assertNames("/$defs/call/properties/state/enum", CallPhase.values());
    assertNames("/$defs/call/properties/codec/enum", AudioCodec.values());
    assertNames("/$defs/conference/properties/state/enum", ConferencePhase.values());
    assertNames("/$defs/call/properties/question/properties/kind/enum", Question.Kind.values());
    assertNames("/$defs/end/properties/cause/enum", EndReason.Cause.values());
    assertNames("/$defs/setting/properties/origin/enum", Layer.values());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{'jsonrpc':'2.0','id':1,'method':'call.dial'}",
      "{'jsonrpc':'2.0','id':1,'method':'call.dial','params':{'to':'600','acount':'x'}}",
      "{'jsonrpc':'2.0','id':1,'method':'no.such','params':{}}",
      "{'jsonrpc':'2.0','id':1,'result':{'colour':'red'}}",
      "{'jsonrpc':'2.0','id':1,'error':{'code':-1,'message':'?'}}",
      "{'jsonrpc':'2.0','method':'call.heard','params':{}}",
      "{'jsonrpc':'2.0','method':'account.changed','params':{'account':'a','name':'','address':'','state':'off'}}",
      "{'method':'app.version'}"})
  void theSchemaRefusesWhatIsWrong(String line) {
    assertThat(SCHEMA.faults(line.replace('\'', '"'))).isNotEmpty();
  }

  private static Map<String, Method> methods() {
    return new TreeMap<>(phone.methods().all(() -> { }));
  }

  private static int code(Method method, String parameter) {
    return call(method, parameter).map(RpcException::code).orElse(0);
  }

  private static String message(Method method, String parameter) {
    return call(method, parameter).map(RpcException::getMessage).orElse("");
  }

  private static java.util.Optional<RpcException> call(Method method, String parameter) {
    JsonObject parameters = new JsonObject();
    parameters.addProperty(parameter, "x");
    try {
      method.run(new Parameters(parameters));
      return java.util.Optional.empty();
    } catch (RpcException refused) {
      return java.util.Optional.of(refused);
    }
  }

  private static void assertNames(String pointer, Enum<?>... constants) {
    assertThat(SCHEMA.texts(pointer)).containsExactlyElementsOf(Arrays.stream(constants)
        .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
  }
}
