#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Spoils the template and the sample in one place at a time and asks the checks to see it, in TAP."""
import copy
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import json_schema  # noqa: E402
import plan_template as plan  # noqa: E402
import sample_school as sample_checks  # noqa: E402

ALL = set(plan.CHALLENGES), set(plan.FOCUSES)


def row_of(template, code):
    return next(row for row in template['activities'] if row['code'] == code)


def set_row(code, **fields):
    return lambda template: row_of(template, code).update(fields)


def following(code, **fields):
    return lambda template: row_of(template, code)['following'].update(fields)


def link(code, before, kind='FS'):
    return lambda template: row_of(template, code)['depends'].append({'code': before, 'type': kind, 'lag': 0})


def remove(code):
    return lambda template: template['activities'].remove(row_of(template, code))


def everywhere(field, value):
    def change(template):
        for row in template['activities']:
            row[field] = [one for one in row[field] if one != value]
    return change


def person(name, **fields):
    return lambda sample: next(p for p in sample['people'] if p['id'] == name).update(fields)


# What is spoilt, how, which check must see it.
TEMPLATE = [
    ('a role that is not there', set_row('5.02', responsible=['nobody']), plan.wrong_references),
    ('a link to nothing', link('5.02', '9.99'), plan.wrong_references),
    ('a row in another block', set_row('2.03', block='work'), plan.wrong_references),
    ('a doubled code', lambda t: t['activities'].append(copy.deepcopy(t['activities'][0])), plan.wrong_references),
    ('topics of another focus', set_row('5.04', focus=['personal']), plan.wrong_references),
    ('a condition beyond the focus', set_row('5.21', focus_only=['methodical']), plan.wrong_references),
    ('a gap in the numbers', remove('5.20'), plan.wrong_order),
    ('rows out of order', lambda t: t['activities'].reverse(), plan.wrong_order),
    ('a cycle of three', link('1.05', '1.07', 'SS'), plan.cycles),
    ('a link to a row of one challenge', link('5.02', '5.07', 'SS'), plan.wrong_conditions),
    ('a link between focuses', link('6.10', '5.25'), plan.wrong_conditions),
    ('nobody responsible', set_row('4.02', responsible=[]), plan.wrong_shapes),
    ('an aim without a sphere', set_row('1.02', spheres=[]), plan.wrong_shapes),
    ('a recurring row without a rule', lambda t: row_of(t, '5.02').pop('recurrence'), plan.wrong_shapes),
    ('a single row with a rule', set_row('5.04', recurrence='2w'), plan.wrong_shapes),
    ('a milestone of two days', set_row('1.07', end='09-19'), plan.wrong_shapes),
    ('actions out of order', lambda t: row_of(t, '5.04')['actions'].reverse(), plan.wrong_shapes),
    ('another repetition', following('2.01', repeat='always'), plan.wrong_repeats),
    ('a missing base row', remove('6.09'), plan.wrong_counts),
    ('a short row too many', set_row('1.01', short=True), plan.wrong_counts),
    ('a condition on a short row', set_row('5.14', challenges=['crisis']), plan.wrong_counts),
    ('a poor challenge', lambda t: [r.update(challenges=[]) for r in t['activities'][:80]], plan.poor_choices),
    ('an aim that no row serves', everywhere('aims', 'A3'), lambda t: plan.uncovered(t, *ALL)),
    ('an objective that no row serves', everywhere('objectives', 'O4'), lambda t: plan.uncovered(t, *ALL)),
    ('a level that block 3 lacks', set_row('3.11', levels=[]), lambda t: plan.uncovered(t, *ALL)),
    ('a sphere that no row serves', set_row('5.16', spheres=['other']), lambda t: plan.uncovered(t, *ALL)),
    ('a topic that no row serves', everywhere('topics', 'groups'), lambda t: plan.uncovered(t, *ALL)),
    ('a role that answers for nothing', everywhere('responsible', 'psychologist'),
     lambda t: plan.uncovered(t, *ALL)),
    ('a role too many', lambda t: t['roles'].append({'id': 'nurse', 'kind': 'person', 'title': 'Медсестра'}),
     plan.unused_roles),
    ('29 February', set_row('5.09', end='+02-29'), plan.wrong_rules),
    ('an end before the start', set_row('5.04', end='11-01'), plan.wrong_rules),
    ('a start before the programme', following('1.01', start='08-14'), plan.wrong_rules),
    ('a rule against a link', set_row('1.05', start='09-08'), plan.wrong_rules),
    ('an end beyond the programme', following('6.09', end='+07-02'), lambda t: plan.broken_schedules(t, False)),
    ('following pairs too late', following('4.05', start='09-16', end='09-16'),
     lambda t: plan.broken_schedules(t, True)),
    ('a row pushed far', set_row('1.05', end='09-25'), lambda t: plan.broken_schedules(t, True)),
    ('a Latin letter', set_row('1.05', title='Cоставить план'), plan.wrong_words),
    ('straight quotation marks', set_row('1.05', result='План "дорожная карта"'), plan.wrong_words),
    ('the wrong article', set_row('1.05', note='ТК РФ, ст. 358.1'), plan.wrong_words),
    ('a title without an infinitive', set_row('1.05', title='Составление плана реализации программы'),
     plan.wrong_titles),
    ('two rows of one title', set_row('1.05', title='Утвердить документы программы'), plan.wrong_titles),
]

SAMPLE = [
    ('a holder that is not there', lambda s: s['holdings'][0].update(person='nobody'),
     lambda s, t: sample_checks.wrong_references(s, t)),
    ('an activity that is not there', lambda s: s['progress']['late'][0].update(code='9.01'),
     lambda s, t: sample_checks.wrong_references(s, t)),
    ('a person too few', lambda s: s['people'].pop(), lambda s, t: sample_checks.wrong_people(s)),
    ('a mentee without needs', person('kim', needs=[]), lambda s, t: sample_checks.wrong_people(s)),
    ('a mentor without a role', person('solovey', mentor=True), lambda s, t: sample_checks.wrong_roles(s, t)),
    ('a mentor with too many', person('shvets', capacity=1), lambda s, t: sample_checks.wrong_pairs(s)),
    ('a mentee without a pair', lambda s: s['pairs'].pop(), lambda s, t: sample_checks.wrong_pairs(s)),
    ('an overdue row that others wait for', lambda s: s['progress']['overdue']['codes'].append('1.05'),
     lambda s, t: sample_checks.wrong_progress(s, t)),
    ('a week with nothing overdue', lambda s: s['progress']['overdue'].update(within_days=20),
     lambda s, t: sample_checks.wrong_progress(s, t)),
    ('councils out of order', lambda s: s['councils'].reverse(),
     lambda s, t: sample_checks.wrong_councils(s, t)),
    ('an approval without its council', lambda s: s['approvals'][1].update(number='3'),
     lambda s, t: sample_checks.wrong_councils(s, t)),
    ('a wrong INN', lambda s: s['school'].update(inn='0000012342'), lambda s, t: sample_checks.check_digit_errors(s)),
]

SCHEMA = [
    ('a key too many', lambda t: t.update(colour='blue')),
    ('a key too few', lambda t: t['activities'][3].pop('levels')),
    ('true for a number', lambda t: t.update(format=True)),
    ('another format', lambda t: t.update(format=2)),
    ('a number for a text', set_row('1.05', title=5)),
    ('an unknown kind', set_row('1.05', kind='task')),
    ('a day without a zero', set_row('1.05', start='9-09')),
    ('an unknown aim', set_row('1.05', aims=['A4'])),
    ('an aim twice', set_row('1.05', aims=['A1', 'A1'])),
    ('a rule that is none', set_row('5.02', recurrence='every week')),
    ('one action', lambda t: row_of(t, '1.05').update(actions=row_of(t, '1.05')['actions'][:1])),
    ('an action beyond the end', lambda t: row_of(t, '1.05')['actions'][0].update(at=101)),
    ('a title of 301 characters', set_row('1.05', title='Я' * 301)),
]


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / 'data' / 'templates'
    template = json_schema.load(folder / 'teacher-teacher.json')
    sample = json_schema.load(folder / 'sample-school.json')
    validator = json_schema.Validator(json_schema.load(folder / 'template.schema.json'))
    count = failed = 0

    def expect(name, problems):
        nonlocal count, failed
        count += 1
        failed += not problems
        print(f'{"ok" if problems else "not ok"} {count} - seen: {name}', flush=True)

    for name, spoil, check in TEMPLATE:
        spoilt = copy.deepcopy(template)
        spoil(spoilt)
        expect(name, any(True for _ in check(spoilt)))
    for name, spoil, check in SAMPLE:
        spoilt = copy.deepcopy(sample)
        spoil(spoilt)
        expect(f'sample, {name}', any(True for _ in check(spoilt, template)))
    for name, spoil in SCHEMA:
        spoilt = copy.deepcopy(template)
        spoil(spoilt)
        expect(f'schema, {name}', validator.errors(spoilt))
    print(f'1..{count}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
