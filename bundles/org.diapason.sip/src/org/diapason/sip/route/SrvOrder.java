package org.diapason.sip.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** The order of RFC 2782: by priority, and by lot according to the weights within one priority. */
final class SrvOrder {

  private final RandomGenerator random;

  SrvOrder(RandomGenerator random) {
    this.random = random;
  }

  List<Srv> of(List<Srv> records) {
    List<Srv> left = new ArrayList<>(records);
    // Weight zero first, so that such a record still has its small chance (RFC 2782).
    left.sort(Comparator.comparingInt(Srv::priority).thenComparingInt(Srv::weight));
    List<Srv> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      ordered.add(left.remove(draw(left)));
    }
    return ordered;
  }

  private int draw(List<Srv> left) {
    int priority = left.getFirst().priority();
    int sum = left.stream().filter(srv -> srv.priority() == priority).mapToInt(Srv::weight).sum();
    int lot = random.nextInt(sum + 1);
    int running = 0;
    for (int index = 0; index < left.size(); index++) {
      running += left.get(index).weight();
      if (running >= lot) {
        return index;
      }
    }
    return 0;
  }
}
