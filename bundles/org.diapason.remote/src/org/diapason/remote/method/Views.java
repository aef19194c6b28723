package org.diapason.remote.method;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.diapason.core.account.AccountId;
import org.diapason.core.account.AccountView;
import org.diapason.core.call.CallView;
import org.diapason.core.call.EndReason;
import org.diapason.core.call.Question;
import org.diapason.core.media.AudioDevice;
import org.diapason.core.media.MediaPath;
import org.diapason.core.media.MediaStatistics;
import org.diapason.core.media.Negotiated;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.problem.ProblemTexts;
import org.diapason.core.time.Clock;
import org.diapason.remote.rpc.Parameters;
import org.diapason.remote.rpc.RpcException;

/** What the phone shows, as JSON. */
final class Views {

  private final Clock clock;
  private final ProblemTexts texts;

  Views(Clock clock, ProblemTexts texts) {
    this.clock = clock;
    this.texts = texts;
  }

  JsonObject account(AccountView account) {
    JsonObject json = new JsonObject();
    json.addProperty("account", account.id().value());
    json.addProperty("name", account.name());
    json.addProperty("address", account.address());
    json.addProperty("state", name(account.status()));
    account.problem().ifPresent(problem -> json.add("problem", problem(problem)));
    return json;
  }

  JsonObject call(CallView call) {
    JsonObject json = new JsonObject();
    json.addProperty("call", call.id().value());
    json.addProperty("account", call.account().value());
    json.addProperty("party", call.party().uri());
    json.addProperty("name", call.party().displayName());
    json.addProperty("outgoing", call.outgoing());
    json.addProperty("state", name(call.phase()));
    json.addProperty("held", call.held());
    json.addProperty("heldThere", call.heldThere());
    json.addProperty("muted", call.muted());
    json.addProperty("speaker", call.speaker());
    json.addProperty("volume", call.volume());
    json.addProperty("audioLost", call.audioLost());
    json.addProperty("recording", name(call.recording()));
    json.addProperty("seconds", call.duration(clock.nanos()).toMillis() / 1000.0);
    call.media().map(Negotiated::codec).ifPresent(codec -> json.addProperty("codec", name(codec)));
    call.transferring().ifPresent(to -> json.addProperty("transferring", to.uri()));
    call.backFrom().ifPresent(from -> json.addProperty("backFrom", from.uri()));
    call.question().ifPresent(question -> json.add("question", question(question)));
    call.end().ifPresent(end -> json.add("end", end(end)));
    return json;
  }

  private static JsonObject question(Question question) {
    JsonObject json = with("kind", name(question.kind()));
    json.addProperty("target", question.target().uri());
    return json;
  }

  static JsonObject statistics(MediaStatistics figures) {
    JsonObject json = new JsonObject();
    json.addProperty("codec", figures.codec());
    json.addProperty("packetsSent", figures.packetsSent());
    json.addProperty("packetsReceived", figures.packetsReceived());
    json.addProperty("lossReceived", figures.lossReceived());
    json.addProperty("lossSent", figures.lossSent());
    json.addProperty("jitterReceivedMs", figures.jitterReceivedMs());
    json.addProperty("jitterSentMs", figures.jitterSentMs());
    json.addProperty("roundTripMs", figures.roundTripMs());
    json.addProperty("kbitReceived", figures.kbitReceived());
    json.addProperty("kbitSent", figures.kbitSent());
    json.addProperty("levelReceived", figures.levelReceived());
    json.addProperty("levelSent", figures.levelSent());
    json.addProperty("bufferMs", figures.bufferMs());
    json.addProperty("mosReceived", figures.mosReceived());
    json.addProperty("mosSent", figures.mosSent());
    figures.path().ifPresent(path -> {
      json.addProperty("local", MediaPath.written(path.local()));
      json.addProperty("remote", MediaPath.written(path.remote()));
    });
    return json;
  }

  JsonObject device(AudioDevice device) {
    JsonObject json = new JsonObject();
    json.addProperty("name", device.name());
    json.addProperty("description", device.description());
    json.addProperty("input", device.input());
    json.addProperty("preferred", device.preferred());
    return json;
  }

  JsonObject problem(Problem problem) {
    JsonObject json = new JsonObject();
    json.addProperty("problem", problem.code().id());
    json.addProperty("message", texts.sentence(problem));
    if (problem.code() == ProblemCode.REGISTRATION_REFUSED) {
      json.addProperty("status", Integer.valueOf(problem.arguments().getFirst()));
    }
    if (!problem.subject().isEmpty()) {
      json.addProperty("subject", problem.subject());
    }
    return json;
  }

  /** The account that is named, if one is. */
  Optional<AccountId> account(Parameters parameters) throws RpcException {
    Optional<String> named = parameters.optionalText("account");
    Optional<AccountId> account = named.flatMap(AccountId::read);
    if (named.isPresent() && account.isEmpty()) {
      throw refused(Problem.of(ProblemCode.ACCOUNT_UNKNOWN, named.get()));
    }
    return account;
  }

  RpcException refused(Problem problem) {
    return new RpcException(RpcException.PROBLEM, texts.sentence(problem), problem(problem));
  }

  static <T> JsonArray array(Collection<T> items, Function<T, JsonElement> view) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(view.apply(item)));
    return array;
  }

  static JsonObject with(String name, String value) {
    JsonObject json = new JsonObject();
    json.addProperty(name, value);
    return json;
  }

  private static JsonObject end(EndReason end) {
    JsonObject json = new JsonObject();
    json.addProperty("cause", name(end.cause()));
    if (end.status() > 0) {
      json.addProperty("status", end.status());
    }
    return json;
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
