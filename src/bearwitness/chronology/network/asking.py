"""Whether one thing can be so long after another together with all that is stated; the bounds stay as they are."""

from collections import deque

from bearwitness.chronology.network.columns import CALENDAR
from bearwitness.chronology.network.network import Network


def allows(network: Network, earlier: int, later: int, days: int) -> bool:
    """Whether `later` may fall `days` after `earlier` or later still; the network must be without contradiction.

    The first days of all points are a history, and so are their last days; where it holds in neither, what follows
    from it is pushed on until it comes round, or to a last day.
    """
    lows, highs = network.lows.values, network.highs.values
    wanted = lows[earlier] + days
    if wanted <= lows[later] or highs[later] + days <= highs[earlier]:
        return True
    raised = {later: wanted}
    queue = deque(raised)
    while queue:
        point = queue.popleft()
        value = raised[point]
        if value > -highs[point] or (point == earlier and value + days > wanted):
            return False
        for row in network.by_earlier.rows(point):
            far = network.rows.later[row]
            if far != CALENDAR and network.lows.holds(row):
                pushed = network.lows.pushed(row, value)
                if pushed > raised.get(far, lows[far]):
                    raised[far] = pushed
                    queue.append(far)
    return True
