package org.diapason.sip.guard;

import gov.nist.javax.sip.header.CSeq;
import gov.nist.javax.sip.header.CallID;
import gov.nist.javax.sip.header.ContentLength;
import gov.nist.javax.sip.header.From;
import gov.nist.javax.sip.header.MaxForwards;
import gov.nist.javax.sip.header.RequestLine;
import gov.nist.javax.sip.header.StatusLine;
import gov.nist.javax.sip.header.To;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.diapason.core.account.Transport;

/**
 * The library's message parser behind the guard. Whatever goes wrong, the message is counted and dropped: the library
 * takes {@code null} for "no message" and sends no answer of its own, so nobody can use us to reflect a 400.
 */
public final class GuardedParser implements MessageParser {

  private static final Set<Class<?>> VITAL = Set.of(RequestLine.class, StatusLine.class, Via.class, From.class,
      To.class, CallID.class, CSeq.class, ContentLength.class, MaxForwards.class);

  /** Over another one nobody could answer. */
  private static final Set<String> TRANSPORTS =
      Arrays.stream(Transport.values()).map(Transport::name).collect(Collectors.toUnmodifiableSet());

  private final MessageScreen screen;
  private final Tally tally;
  private final StringMsgParser parser = new StringMsgParser();

  public GuardedParser(Limits limits, Tally tally) {
    this.screen = new MessageScreen(limits);
    this.tally = tally;
  }

  /**
   * @param listener not used: the library's would answer 400 or print
   * @return null when the message was dropped
   */
  @Override
  public SIPMessage parseSIPMessage(byte[] bytes, boolean readBody, boolean strict, ParseExceptionListener listener) {
    Optional<Refusal> refused = screen.examine(bytes, 0, bytes.length);
    if (refused.isPresent()) {
      tally.count(refused.get(), "parser");
      return null;
    }
    try {
      SIPMessage message = parser.parseSIPMessage(bytes, readBody, strict, GuardedParser::keepUnlessVital);
      if (!complete(message)) {
        return drop(Refusal.MISSING_HEADER);
      }
      return TRANSPORTS.contains(message.getTopmostVia().getTransport().toUpperCase(Locale.ROOT)) ? message
          : drop(Refusal.BAD_HEADER);
    } catch (ParseException expected) {
      return drop(Refusal.PARSE_ERROR);
    } catch (RuntimeException | StackOverflowError failed) {
      return drop(Refusal.PARSER_FAILED);
    }
  }

  private SIPMessage drop(Refusal refusal) {
    tally.count(refusal, "parser");
    return null;
  }

  private static boolean complete(SIPMessage message) {
    return message != null && message.getTopmostVia() != null && message.getFrom() != null && message.getTo() != null
        && message.getCallId() != null && message.getCSeq() != null && message.getFirstLine() != null;
  }

  /** A broken header that nothing depends on is passed along as text. */
  private static void keepUnlessVital(ParseException problem, SIPMessage message, Class<?> header, String text,
      String whole) throws ParseException {
    if (header == null || VITAL.contains(header)) {
      throw problem;
    }
    message.addUnparsed(text);
  }
}
