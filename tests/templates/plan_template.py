# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of a plan template beyond its schema: references, choices, coverage, dates.

Each function yields sentences about what is wrong; none means that all is well.
"""
import itertools
import re

import school_days

CHALLENGES = ('newcomer', 'crisis')
FOCUSES = ('personal', 'methodical', 'adaptation')
AIMS = ('A1', 'A2', 'A3')
OBJECTIVES = ('O1', 'O2', 'O3', 'O4', 'O5')
LEVELS = ('school', 'municipal', 'regional')
SPHERES = ('educational', 'sociocultural', 'sports', 'other')
TOPICS = {'leadership': 'personal', 'initiative': 'personal', 'resilience': 'personal', 'time': 'personal',
          'documents': 'methodical', 'lesson': 'methodical', 'technologies': 'methodical',
          'qualification': 'methodical',
          'pupils': 'adaptation', 'climate': 'adaptation', 'groups': 'adaptation'}
REQUIRED_ROLES = ('head', 'deputy', 'curator', 'mentor', 'psychologist')
WITHOUT_DAYS = re.compile(r'unscheduled|(hire|order|pair)\+')
YEARS = range(2025, 2035)
BASE_ROWS = {1: 11, 2: 9, 3: 8, 4: 7, 5: 14, 6: 9}
SHORT = ('1.02 1.05 1.06 1.07 1.09 1.10 2.02 2.04 2.05 2.08 3.03 3.04 3.05 4.02 4.03 4.05 4.06 '
         '5.02 5.03 5.08 5.14 6.01 6.03 6.06 6.08').split()


def subsets(words):
    return [set(s) for n in range(len(words) + 1) for s in itertools.combinations(words, n)]


def choices():
    """Every choice of challenges and focuses, the empty ones too."""
    return list(itertools.product(subsets(CHALLENGES), subsets(FOCUSES)))


def is_offered(row, challenges, focuses):
    return ((not row['challenges'] or bool(challenges & set(row['challenges'])))
            and (not row['focus_only'] or bool(focuses & set(row['focus_only']))))


def chosen(template, challenges, focuses, short=False):
    return [row for row in template['activities']
            if is_offered(row, challenges, focuses) and (row['short'] or not short)]


def name_of(challenges, focuses):
    return '+'.join(sorted(challenges | focuses)) or 'nothing chosen'


# References and order

def doubled(words):
    words = list(words)
    return sorted({word for word in words if words.count(word) > 1})


def wrong_references(template):
    rows = {row['code']: row for row in template['activities']}
    roles = {role['id'] for role in template['roles']}
    blocks = [block['id'] for block in template['blocks']]
    for what, words in (('block', blocks), ('role', [r['id'] for r in template['roles']]),
                        ('code', [r['code'] for r in template['activities']])):
        for word in doubled(words):
            yield f'the {what} {word} stands twice'
    for code, row in rows.items():
        if row['block'] not in blocks:
            yield f'{code}: no block {row["block"]}'
        elif blocks.index(row['block']) != int(code.split('.')[0]) - 1:
            yield f'{code}: its number does not belong to the block {row["block"]}'
        for role in row['responsible'] + [a['role'] for a in row['actions'] if 'role' in a]:
            if role not in roles:
                yield f'{code}: no role {role}'
        for link in row['depends']:
            if link['code'] not in rows or link['code'] == code:
                yield f'{code}: cannot depend on {link["code"]}'
        if {TOPICS.get(topic) for topic in row['topics']} != set(row['focus']):
            yield f'{code}: its focuses are not those of its topics'
        if not set(row['focus_only']) <= set(row['focus']):
            yield f'{code}: offered for a focus that it does not work on'


def wrong_order(template):
    codes = [tuple(map(int, row['code'].split('.'))) for row in template['activities']]
    if codes != sorted(codes):
        yield 'the activities do not stand in the order of their codes'
    for block in range(1, len(template['blocks']) + 1):
        numbers = [number for one, number in codes if one == block]
        if numbers != list(range(1, len(numbers) + 1)):
            yield f'block {block}: the numbers have a gap'


def cycles(template):
    rows = {row['code']: row for row in template['activities']}
    state = {}

    def walk(code, path):
        if state.get(code) == 'done':
            return
        if code in path:
            raise RecursionError(' → '.join(path[path.index(code):] + [code]))
        for link in rows[code]['depends']:
            walk(link['code'], path + [code])
        state[code] = 'done'

    try:
        for code in rows:
            walk(code, [])
    except RecursionError as error:
        yield f'a cycle: {error}'


def wrong_conditions(template):
    """A row may only depend on rows that are offered whenever it is itself."""
    rows = {row['code']: row for row in template['activities']}
    for code, row in rows.items():
        for link in row['depends']:
            for challenges, focuses in choices():
                if (is_offered(row, challenges, focuses)
                        and not is_offered(rows[link['code']], challenges, focuses)):
                    yield f'{code}: depends on {link["code"]}, absent with {name_of(challenges, focuses)}'
                    break


def wrong_shapes(template):
    """What ties the fields of one row together."""
    for row in template['activities']:
        code, rule = row['code'], row.get('recurrence')
        if not row['responsible']:
            yield f'{code}: nobody is responsible'
        if not row['aims'] and not row['objectives']:
            yield f'{code}: serves neither an aim nor an objective'
        if ('A1' in row['aims']) != bool(row['spheres']):
            yield f'{code}: spheres go with the aim A1 and only with it'
        if row['kind'] == 'recurring' and rule is None:
            yield f'{code}: recurs without a rule'
        if row['kind'] != 'recurring' and rule is not None and not WITHOUT_DAYS.match(rule):
            yield f'{code}: only a recurring row has a rule with days of its own'
        if row['kind'] == 'milestone' and rule is not None:
            yield f'{code}: a milestone has a rule'
        if rule is not None and 'recurrence_note' not in row:
            yield f'{code}: its rule has no words'
        for place in (row, row['following']):
            if row['kind'] == 'milestone' and place['start'] != place['end']:
                yield f'{code}: a milestone of more than a day'
        steps = [action['at'] for action in row['actions']]
        if steps != sorted(steps) or steps[-1] != 100:
            yield f'{code}: its actions are not in order up to 100'
        if row['kind'] == 'milestone' and set(steps) != {100}:
            yield f'{code}: actions of a milestone stand on its day'


def wrong_repeats(template):
    for row in template['activities']:
        expected = 'newcomers' if row['code'][0] in '234' else 'always'
        if row['code'] in ('1.03', '3.01'):
            expected = 'as-needed'
        if row['following']['repeat'] != expected:
            yield f'{row["code"]}: repeats «{row["following"]["repeat"]}» instead of «{expected}»'


# Choices

def wrong_counts(template):
    rows = {row['code']: row for row in template['activities']}
    for block, count in BASE_ROWS.items():
        for number in range(1, count + 1):
            if f'{block}.{number:02}' not in rows:
                yield f'the row {block}.{number:02} is missing'
    short = [code for code, row in rows.items() if row['short']]
    if short != SHORT:
        yield f'the short preset has {len(short)} rows or others than agreed'
    for code in short:
        if rows[code]['challenges'] or rows[code]['focus_only']:
            yield f'{code}: a row of the short preset has a condition'


def own_rows(template, field, word, others):
    return [row['code'] for row in template['activities'] if row[field] == [word] and not row[others]]


def poor_choices(template, least=5):
    for word in CHALLENGES:
        own = own_rows(template, 'challenges', word, 'focus_only')
        if len(own) < least:
            yield f'the challenge {word} brings {len(own)} rows of its own'
    for word in FOCUSES:
        own = own_rows(template, 'focus_only', word, 'challenges')
        if len(own) < least:
            yield f'the focus {word} brings {len(own)} rows of its own'
    plans = [tuple(row['code'] for row in chosen(template, *choice)) for choice in choices()]
    if len(set(plans)) != len(plans):
        yield 'two different choices give the same plan'


# Coverage

def uncovered(template, challenges, focuses):
    rows = chosen(template, challenges, focuses)
    where = name_of(challenges, focuses)
    for field, words in (('aims', AIMS), ('objectives', OBJECTIVES)):
        for word in words:
            if sum(word in row[field] for row in rows) < 2:
                yield f'{where}: {word} is served by fewer than two rows'
    for sphere in SPHERES:
        if not any(sphere in row['spheres'] for row in rows):
            yield f'{where}: no row for the sphere {sphere}'
    for block in template['blocks'][:3]:
        for level in LEVELS:
            if not any(level in row['levels'] for row in rows if row['block'] == block['id']):
                yield f'{where}: the level {level} is empty in the block {block["id"]}'
    for topic, focus in TOPICS.items():
        if focus in focuses and sum(topic in row['topics'] for row in rows) < 2:
            yield f'{where}: the topic {topic} is served by fewer than two rows'
    yield from idle_roles(rows, where)


def idle_roles(rows, where):
    """The roles of point 13 that answer for no row."""
    answering = {role for row in rows for role in row['responsible']}
    for role in REQUIRED_ROLES:
        if role not in answering:
            yield f'{where}: the role {role} answers for nothing'


def unused_roles(template):
    used = {role for row in template['activities'] for role in row['responsible']}
    used |= {action['role'] for row in template['activities'] for action in row['actions'] if 'role' in action}
    for role in template['roles']:
        if role['id'] not in used:
            yield f'the role {role["id"]} is used nowhere'


# Dates

def wrong_rules(template):
    """The rules as written, before any calendar: real days, in order, inside the programme."""
    rows = {row['code']: row for row in template['activities']}
    for following in (False, True):
        for code, row in rows.items():
            rule = school_days.rule_of(row, following)
            for word in (rule['start'], rule['end']):
                if word in ('02-29', '+02-29'):
                    yield f'{code}: 29 February does not exist in every year'
            start, end = (school_days.day_of(rule[side], 2025) for side in ('start', 'end'))
            if end < start:
                yield f'{code}: ends before it starts'
            if start < school_days.day_of('08-15', 2025) or end > school_days.day_of('+06-30', 2025):
                yield f'{code}: leaves the programme'
            for link in row['depends']:
                other = school_days.rule_of(rows[link['code']], following)
                bound = school_days.day_of(other['start' if link['type'] == 'SS' else 'end'], 2025)
                if start < bound or link['type'] == 'FS' and start == bound:
                    yield f'{code}: its rule does not hold the link to {link["code"]}'


def broken_schedules(template, short):
    """Every choice × year × week × way of pushing, after the forward pass."""
    rows = {row['code']: row for row in template['activities']}
    plans = {tuple(r['code'] for r in chosen(template, *choice, short=short)): name_of(*choice)
             for choice in choices()}
    for days_a_week, year, following, keep_end in itertools.product(
            (5, 6), YEARS, (False, True), (False, True)):
        calendar = school_days.Calendar(year, days_a_week)
        bounds = school_days.day_of('08-15', year), school_days.day_of('+06-30', year)
        for plan, where in plans.items():
            place = f'{where}, {year}, {days_a_week}-day week, {"following" if following else "first"} year'
            present = set(plan)
            links = {code: school_days.inherited(code, rows, present) for code in plan}
            days = school_days.forward_pass(rows, links, following, calendar, year, keep_end)
            yield from broken_links(rows, links, days, calendar, bounds, place)
            yield from drifted(rows, days, following, calendar, year, place)


def broken_links(rows, links, days, calendar, bounds, place):
    for code, (start, end) in days.items():
        if start < bounds[0] or end > bounds[1]:
            yield f'{place}: {code} leaves the programme'
        if end < start or not calendar.is_working(start) or not calendar.is_working(end):
            yield f'{place}: {code} begins or ends on a day off'
        if rows[code]['kind'] == 'milestone' and start != end:
            yield f'{place}: the milestone {code} lasts more than a day'
        for before, kind in links[code].items():
            if start <= days[before][1] if kind == 'FS' else start < days[before][0]:
                yield f'{place}: {code} does not hold the link to {before}'


def drifted(rows, days, following, calendar, year, place, most=3):
    """The rules leave enough room: no row is pushed further than a few working days."""
    for code, (start, _end) in days.items():
        wished = school_days.snapped(rows[code], following, calendar, year)[0]
        if calendar.length(wished, start) - 1 > most:
            yield f'{place}: {code} is pushed by more than {most} working days'
    if following and not days['4.05'][0] in range(school_days.day_of('09-10', year),
                                                   school_days.day_of('09-15', year) + 1):
        yield f'{place}: the pairs are not fixed by 10–15 September'


# Russian

WORDS = re.compile(r'[А-Яа-яЁёA-Za-z]+')
MIXED = re.compile(r'[А-Яа-яЁё][A-Za-z]|[A-Za-z][А-Яа-яЁё]')
INFINITIVE = re.compile(r'(ть|ти|чь|ться|тись|чься)$')
WITHOUT_YO = re.compile(r'\b(отчет|учет|расчет|еще\b|ее\b|дает|ведет|войдет|придет|найдет)', re.I)


def texts(value, key=''):
    """(key, text) of every string, deep."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from texts(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one, key)
    elif isinstance(value, str):
        yield key, value


def wrong_words(document):
    for key, text in texts(document):
        if text != text.strip() or '  ' in text:
            yield f'«{text}»: spaces'
        if '"' in text or "'" in text or text.count('«') != text.count('»'):
            yield f'«{text}»: quotation marks'
        if ' - ' in text or '...' in text or ' ,' in text or ' .' in text and key != 'note':
            yield f'«{text}»: punctuation'
        if MIXED.search(text):
            yield f'«{text}»: Latin letters in a Russian word'
        if '358.1' in text:
            yield f'«{text}»: the article is 351.8'
        if WITHOUT_YO.search(text):
            yield f'«{text}»: е for ё'
        if key in ('title', 'result', 'evidence') and text.endswith('.') and not text.endswith('стр.'):
            yield f'«{text}»: a full stop'


def wrong_titles(template):
    for row in template['activities']:
        titles = [row['title'], row['following'].get('title', row['title'])]
        for title in titles + [action['title'] for action in row['actions']]:
            words = WORDS.findall(title)
            if not title[0].isupper():
                yield f'{row["code"]}: «{title}» begins small'
            if not any(INFINITIVE.search(word) for word in words[:4]):
                yield f'{row["code"]}: «{title}» does not begin with an infinitive'
        if len({action['title'] for action in row['actions']}) != len(row['actions']):
            yield f'{row["code"]}: two actions are called the same'
    for title in doubled(row['title'] for row in template['activities']):
        yield f'two activities are called «{title}»'
