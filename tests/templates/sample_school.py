# SPDX-License-Identifier: GPL-3.0-or-later
"""What is asked of the made-up school beyond its schema."""
import datetime

import plan_template
import school_days

PEOPLE = 26
ROLES_WITHOUT_PERSON = {'accounting', 'methodical_council', 'pedagogical_council'}


def wrong_references(sample, template):
    people = [person['id'] for person in sample['people']]
    roles = {role['id'] for role in template['roles']}
    codes = {row['code'] for row in template['activities']}
    pairs = [pair['id'] for pair in sample['pairs']]
    for word in plan_template.doubled(people) + plan_template.doubled(pairs):
        yield f'{word} stands twice'
    if sample['programme']['template'] != template['id']:
        yield f'no template {sample["programme"]["template"]}'
    used = [holding['person'] for holding in sample['holdings']]
    used += [one for consent in sample['consents'] for one in consent['without']]
    used += [one for pair in sample['pairs'] for one in [pair['mentor']] + pair['mentees']]
    for person in used:
        if person not in people:
            yield f'no person {person}'
    for entry in sample['holdings'] + sample['approvals'] + sample['councils']:
        if entry['role'] not in roles:
            yield f'no role {entry["role"]}'
    progress = sample['progress']
    named = progress['overdue']['codes'] + [entry['activity'] for entry in sample['approvals'] + sample['consents']]
    named += [council['activity'] for council in sample['councils'] if 'activity' in council]
    named += [entry['code'] for key in ('late', 'moved', 'set_aside') for entry in progress[key]]
    for code in named:
        if code not in codes:
            yield f'no activity {code}'
    for meeting in sample['meetings']:
        if meeting['pair'] not in pairs:
            yield f'no pair {meeting["pair"]}'


def wrong_people(sample):
    if len(sample['people']) != PEOPLE:
        yield f'{len(sample["people"])} people instead of {PEOPLE}'
    for person in sample['people']:
        name = person['id']
        if person['mentor'] != ('capacity' in person) or person['mentor'] != bool(person.get('competences')):
            yield f'{name}: a mentor, and only a mentor, has a capacity and competences'
        if person['mentee'] != bool(person.get('needs')) or person['mentee'] and not (
                person.get('challenge') or person.get('note')):
            yield f'{name}: a mentee, and only a mentee, has needs; and a reason'
        since, hired = person.get('experience_since'), person['hired']
        if since and (since['years_ago'], hired['day']) < (hired['years_ago'], since['day']):
            yield f'{name}: hired before the first day of teaching'
        if 'category' in person and 'experience_since' not in person:
            yield f'{name}: a category without experience'
    names = ' '.join(f'{p["family"]} {p.get("patronymic", "")}' for p in sample['people'])
    for piece in ('оглы', 'кызы', '-', 'енко', 'ых ', 'ово '):
        if piece not in names:
            yield f'no name with «{piece}»'
    if all('patronymic' in person for person in sample['people']):
        yield 'everyone has a patronymic'


def wrong_roles(sample, template):
    """Every role has a person where it can; mentors and mentees are those of the register."""
    held = {}
    for holding in sample['holdings']:
        held.setdefault(holding['role'], set()).add(holding['person'])
    for role in template['roles']:
        if (role['id'] in held) == (role['id'] in ROLES_WITHOUT_PERSON):
            yield f'the role {role["id"]}: a person is missing or one too many'
    for word in ('mentor', 'mentee'):
        if held.get(word) != {person['id'] for person in sample['people'] if person[word]}:
            yield f'the holders of the role {word} are not those of the register'


def wrong_pairs(sample):
    people = {person['id']: person for person in sample['people']}
    load = {}
    for pair in sample['pairs']:
        name = pair['id']
        load[pair['mentor']] = load.get(pair['mentor'], 0) + len(pair['mentees'])
        if not people[pair['mentor']]['mentor'] or not all(people[one]['mentee'] for one in pair['mentees']):
            yield f'{name}: not a mentor with mentees'
        if pair['mentor'] in pair['mentees'] or not pair['mentees']:
            yield f'{name}: a pair with oneself or with nobody'
        if (pair['kind'] == 'group') != (len(pair['mentees']) > 1):
            yield f'{name}: a group has several mentees, a pair one'
        if {plan_template.TOPICS[topic] for topic in pair['topics']} != {pair['focus']} and pair['kind'] != 'group':
            yield f'{name}: topics of another focus'
        if not set(pair['topics']) & {need for one in pair['mentees'] for need in people[one]['needs']}:
            yield f'{name}: meets no need'
        if not set(pair['topics']) & set(people[pair['mentor']]['competences']):
            yield f'{name}: beyond the competences'
    for person, count in load.items():
        if count > people[person]['capacity']:
            yield f'{person}: {count} mentees are more than the capacity'
    paired = {one for pair in sample['pairs'] for one in pair['mentees']}
    for person in people.values():
        if person['mentee'] and person['id'] not in paired:
            yield f'{person["id"]}: has no pair'
    met = {meeting['pair'] for meeting in sample['meetings']}
    if met != {pair['id'] for pair in sample['pairs'] if pair['status'] == 'active'}:
        yield 'meetings of pairs that do not meet, or none of pairs that do'


def wrong_progress(sample, template):
    """Left-behind and moved rows hold up no other; some are overdue at any time of the year."""
    rows = {row['code']: row for row in template['activities']}
    before_others = {link['code'] for row in rows.values() for link in row['depends']}
    progress = sample['progress']
    overdue = progress['overdue']
    for code in overdue['codes'] + [entry['code'] for entry in progress['moved'] + progress['set_aside']]:
        if code in before_others:
            yield f'{code}: others wait for it'
    for code in overdue['codes']:
        if rows[code]['kind'] != 'single':
            yield f'{code}: only a single activity is left overdue'
    for year in plan_template.YEARS:
        calendar = school_days.Calendar(year, sample['school']['week'])
        ends = [school_days.snapped(rows[code], False, calendar, year)[1] for code in overdue['codes']]
        for today in range(school_days.day_of('10-01', year), school_days.day_of('+06-30', year) + 1):
            count = sum(0 < today - end <= overdue['within_days'] for end in ends)
            if not count:
                yield f'nothing is overdue on {datetime.date.fromordinal(today)}'


def wrong_councils(sample, template):
    """In order of days, the minutes of each body numbered from 1; approvals name minutes of that day."""
    rows = {row['code']: row for row in template['activities']}
    numbers = {}
    last = 0
    for council in sample['councils']:
        name = council['title']
        if ('day' in council) == ('activity' in council) or ('activity' in council) != ('at' in council):
            yield f'«{name}»: either a day or an activity and where in it'
            continue
        rule = council['day'] if 'day' in council else rows[council['activity']][council['at']]
        day = school_days.day_of(rule, 2026)
        if day < last:
            yield f'«{name}»: the councils are not in order'
        last = day
        numbers.setdefault(council['role'], []).append(int(council['number']))
    for role, row in numbers.items():
        if row != list(range(1, len(row) + 1)):
            yield f'{role}: the minutes are not numbered in order'
    held = {tuple(c.get(key) for key in ('role', 'number', 'activity', 'at')) for c in sample['councils']}
    for approval in sample['approvals']:
        if approval['kind'] == 'considered' and tuple(
                approval[key] for key in ('role', 'number', 'activity', 'at')) not in held:
            yield f'{approval["role"]}: no council with the minutes {approval["number"]} on that day'


def check_digit_errors(sample):
    school = sample['school']
    weights = (2, 4, 10, 3, 5, 9, 4, 6, 8)
    inn = school['inn']
    if sum(w * int(d) for w, d in zip(weights, inn)) % 11 % 10 != int(inn[-1]):
        yield 'the INN has a wrong check digit'
    if int(school['ogrn'][:-1]) % 11 % 10 != int(school['ogrn'][-1]):
        yield 'the OGRN has a wrong check digit'
    if not inn.startswith('00') or school['ogrn'][3:5] != '00':
        yield 'the numbers could belong to a real school: the region is not 00'
