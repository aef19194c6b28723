package org.diapason.peers.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * Sends RTP back under a source identifier of its own. SIPp's echo keeps that of the sender, which takes its own
 * packets for a loop and drops them (RFC 3550 §8.2).
 */
final class RtpEcho implements AutoCloseable {

  private static final int SSRC = 8;

  private final DatagramSocket socket;

  private RtpEcho(DatagramSocket socket) {
    this.socket = socket;
    Thread.ofPlatform().daemon().name("rtp-echo").start(this::reflect);
  }

  static RtpEcho at(int port) {
    try {
      return new RtpEcho(new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  @Override
  public void close() {
    socket.close();
  }

  private void reflect() {
    DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
    try {
      while (true) {
        packet.setLength(2_048);
        socket.receive(packet);
        packet.getData()[SSRC] ^= 0x55;
        socket.send(packet);
      }
    } catch (IOException closed) {
      socket.close();
    }
  }
}
