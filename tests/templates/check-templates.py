#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks data/templates in TAP: check-templates.py [FOLDER]."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import json_schema  # noqa: E402
import plan_template  # noqa: E402
import sample_school  # noqa: E402


class Tap:
    def __init__(self):
        self.count = self.failed = 0

    def check(self, name, problems):
        """One case: fails with the first sentences of what is wrong."""
        problems = list(dict.fromkeys(problems))
        self.count += 1
        print(f'{"not ok" if problems else "ok"} {self.count} - {name}', flush=True)
        for problem in problems[:20]:
            print(f'# {problem}')
        if len(problems) > 20:
            print(f'# … and {len(problems) - 20} more')
        self.failed += bool(problems)


def check_template(tap, template, schema):
    tap.check('template: fits its schema', json_schema.Validator(schema).errors(template))
    tap.check('template: references', plan_template.wrong_references(template))
    tap.check('template: order of codes', plan_template.wrong_order(template))
    tap.check('template: no cycles', plan_template.cycles(template))
    tap.check('template: no link to a row that may be absent', plan_template.wrong_conditions(template))
    tap.check('template: fields of a row agree', plan_template.wrong_shapes(template))
    tap.check('template: repetition in following years', plan_template.wrong_repeats(template))
    tap.check('template: the 58 rows and the short preset of 25', plan_template.wrong_counts(template))
    tap.check('template: five rows of its own for each choice', plan_template.poor_choices(template))
    for challenges, focuses in plan_template.choices():
        tap.check(f'template: coverage, {plan_template.name_of(challenges, focuses)}',
                  plan_template.uncovered(template, challenges, focuses))
    short = plan_template.chosen(template, set(), set(), short=True)
    tap.check('template: roles in the short preset', plan_template.idle_roles(short, 'short'))
    tap.check('template: every role is used', plan_template.unused_roles(template))
    tap.check('template: Russian', plan_template.wrong_words(template))
    tap.check('template: titles', plan_template.wrong_titles(template))
    tap.check('template: rules of days', plan_template.wrong_rules(template))
    tap.check('template: schedules, full preset', plan_template.broken_schedules(template, False))
    tap.check('template: schedules, short preset', plan_template.broken_schedules(template, True))


def check_sample(tap, sample, schema, template):
    tap.check('sample: fits its schema', json_schema.Validator(schema).errors(sample))
    tap.check('sample: references', sample_school.wrong_references(sample, template))
    tap.check('sample: people', sample_school.wrong_people(sample))
    tap.check('sample: holders of roles', sample_school.wrong_roles(sample, template))
    tap.check('sample: pairs', sample_school.wrong_pairs(sample))
    tap.check('sample: progress', sample_school.wrong_progress(sample, template))
    tap.check('sample: councils', sample_school.wrong_councils(sample, template))
    tap.check('sample: check digits', sample_school.check_digit_errors(sample))
    tap.check('sample: Russian', plan_template.wrong_words(sample))


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / 'data' / 'templates'
    tap = Tap()
    template = json_schema.load(folder / 'teacher-teacher.json')
    check_template(tap, template, json_schema.load(folder / 'template.schema.json'))
    check_sample(tap, json_schema.load(folder / 'sample-school.json'), json_schema.load(folder / 'sample.schema.json'),
                 template)
    print(f'1..{tap.count}')
    return 1 if tap.failed else 0


if __name__ == '__main__':
    sys.exit(main())
