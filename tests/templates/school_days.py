# SPDX-License-Identifier: GPL-3.0-or-later
"""A plain model of the working calendar and of the schedule's forward pass.

It is written apart from the program's own calendar, from the Labour Code's article 112 alone,
so that the template is measured by something that shares no code with its reader.
"""
import datetime

DAY = datetime.timedelta(days=1)
FIXED = {(1, d) for d in range(1, 9)} | {(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)}

# Days moved by the Government's acts for 2025 and 2026, which no rule foretells.
MOVED_OFF = {(2025, 11, 3), (2025, 12, 31), (2026, 1, 9), (2026, 12, 31)}
MOVED_ON = {(2025, 11, 1)}


class Calendar:
    """The working days of one school year, which begins in the given year."""

    def __init__(self, year, days_a_week):
        self.days_a_week = days_a_week
        off = set()
        for one in (year, year + 1):
            off |= self._days_off(one)
        first, last = datetime.date(year, 8, 1), datetime.date(year + 1, 8, 31)
        self.first = first.toordinal()
        self.working = []
        for number in range(first.toordinal(), last.toordinal() + 1):
            day = datetime.date.fromordinal(number)
            moved_on = days_a_week == 5 and (day.year, day.month, day.day) in MOVED_ON
            self.working.append(moved_on or (self._is_weekday(day) and day not in off))

    def _is_weekday(self, day):
        return day.isoweekday() <= self.days_a_week

    def _days_off(self, year):
        """Holidays, and for each that falls on a weekend the next working day after it."""
        holidays = {datetime.date(year, m, d) for m, d in FIXED}
        off = holidays | {datetime.date(*d) for d in MOVED_OFF if d[0] == year}
        for day in sorted(holidays):
            if self._is_weekday(day) or day.month == 1:
                continue
            moved = day + DAY
            while not self._is_weekday(moved) or moved in off:
                moved += DAY
            off.add(moved)
        return off

    def is_working(self, day):
        return self.working[day - self.first]

    def forward(self, day):
        """The day itself when it is working, else the next working one."""
        while not self.is_working(day):
            day += 1
        return day

    def back(self, day):
        while not self.is_working(day):
            day -= 1
        return day

    def length(self, start, end):
        """Working days from start to end, both counted."""
        return sum(self.working[start - self.first:end - self.first + 1])

    def stretch(self, start, length):
        """The last of `length` working days that begin at start."""
        day = start
        for _ in range(length - 1):
            day = self.forward(day + 1)
        return day


def day_of(rule, year):
    """«MM-DD» in the school year's first calendar year, «+MM-DD» in its second, as a day number."""
    plus = rule.startswith('+')
    month, day = rule.lstrip('+').split('-')
    return datetime.date(year + plus, int(month), int(day)).toordinal()


def inherited(code, rows, present):
    """The predecessors of a row, those of left-out rows taken over; {code: type}."""
    found = {}
    for link in rows[code]['depends']:
        if link['code'] in present:
            take_stronger(found, link['code'], link['type'])
            continue
        for over, kind in inherited(link['code'], rows, present).items():
            take_stronger(found, over, kind)
    return found


def take_stronger(found, code, kind):
    if found.get(code) != 'FS':
        found[code] = kind


def rule_of(row, following):
    return row['following'] if following else row


def snapped(row, following, calendar, year):
    """Starts forward, ends back; a window without a working day becomes the next one."""
    rule = rule_of(row, following)
    start = calendar.forward(day_of(rule['start'], year))
    return start, max(start, calendar.back(day_of(rule['end'], year)))


def forward_pass(rows, links, following, calendar, year, keep_end):
    """{code: (start, end)} with every link satisfied.

    A pushed row keeps its length in working days; with keep_end a row longer than a day keeps
    its end for as long as its start is not past it.
    """
    done = {}

    def place(code):
        if code in done:
            return done[code]
        start, end = snapped(rows[code], following, calendar, year)
        length = calendar.length(start, end)
        earliest = start
        for before, kind in links[code].items():
            other_start, other_end = place(before)
            bound = other_end + 1 if kind == 'FS' else other_start
            earliest = max(earliest, calendar.forward(bound))
        if earliest > start:
            end = max(earliest, end) if keep_end else calendar.stretch(earliest, length)
        done[code] = (earliest, end)
        return done[code]

    for code in links:
        place(code)
    return done
