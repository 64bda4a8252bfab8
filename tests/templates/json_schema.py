# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates JSON against the part of JSON Schema that our schemas use.

The standard library has no validator and a check must run on a bare machine.
An unknown keyword is refused, so that a schema cannot promise what is not checked.
"""
import json
import re

ANNOTATIONS = {'$schema', '$defs', 'title', 'description'}
TYPES = {'object': dict, 'array': list, 'string': str, 'boolean': bool, 'integer': int}


def _refuse_duplicates(pairs):
    keys = [key for key, _ in pairs]
    for key in keys:
        if keys.count(key) > 1:
            raise ValueError(f'the key «{key}» stands twice')
    return dict(pairs)


def load(path):
    """Reads strict UTF-8 JSON; a byte order mark or a doubled key is an error."""
    with open(path, 'rb') as file:
        text = file.read().decode('utf-8')
    return json.loads(text, object_pairs_hook=_refuse_duplicates)


def same(left, right):
    """Equality that tells 1 from true, as JSON does."""
    return type(left) is type(right) and left == right


class Validator:
    def __init__(self, schema):
        self.root = schema

    def errors(self, value, schema=None, where='$'):
        """The list of what is wrong with value, each as «place: sentence»."""
        schema = self.root if schema is None else schema
        found = []
        for keyword, rule in schema.items():
            if keyword in ANNOTATIONS:
                continue
            check = getattr(self, 'check_' + keyword.lstrip('$'), None)
            if check is None:
                raise ValueError(f'the schema uses «{keyword}», which is not understood')
            found += check(rule, value, schema, where)
        return found

    def check_ref(self, rule, value, _schema, where):
        target = self.root
        for step in rule.removeprefix('#/').split('/'):
            target = target[step]
        return self.errors(value, target, where)

    def check_type(self, rule, value, _schema, where):
        right = isinstance(value, TYPES[rule])
        if rule == 'integer' and isinstance(value, bool):
            right = False
        return [] if right else [f'{where}: is not of type {rule}']

    def check_const(self, rule, value, _schema, where):
        return [] if same(value, rule) else [f'{where}: is not {rule!r}']

    def check_enum(self, rule, value, _schema, where):
        return [] if any(same(value, one) for one in rule) else [f'{where}: {value!r} is none of {rule}']

    def check_pattern(self, rule, value, _schema, where):
        if isinstance(value, str) and not re.search(rule, value):
            return [f'{where}: {value!r} does not match {rule}']
        return []

    def check_minLength(self, rule, value, _schema, where):
        return [f'{where}: is too short'] if isinstance(value, str) and len(value) < rule else []

    def check_maxLength(self, rule, value, _schema, where):
        return [f'{where}: is too long'] if isinstance(value, str) and len(value) > rule else []

    def check_minimum(self, rule, value, _schema, where):
        return [f'{where}: is below {rule}'] if isinstance(value, int) and value < rule else []

    def check_maximum(self, rule, value, _schema, where):
        return [f'{where}: is above {rule}'] if isinstance(value, int) and value > rule else []

    def check_minItems(self, rule, value, _schema, where):
        return [f'{where}: has too few entries'] if isinstance(value, list) and len(value) < rule else []

    def check_maxItems(self, rule, value, _schema, where):
        return [f'{where}: has too many entries'] if isinstance(value, list) and len(value) > rule else []

    def check_uniqueItems(self, rule, value, _schema, where):
        if rule and isinstance(value, list):
            texts = [json.dumps(one, sort_keys=True) for one in value]
            if len(set(texts)) != len(texts):
                return [f'{where}: has an entry twice']
        return []

    def check_items(self, rule, value, _schema, where):
        if not isinstance(value, list):
            return []
        return [e for i, one in enumerate(value) for e in self.errors(one, rule, f'{where}[{i}]')]

    def check_required(self, rule, value, _schema, where):
        if not isinstance(value, dict):
            return []
        return [f'{where}: lacks «{key}»' for key in rule if key not in value]

    def check_properties(self, rule, value, _schema, where):
        if not isinstance(value, dict):
            return []
        return [e for key, one in value.items() if key in rule
                for e in self.errors(one, rule[key], f'{where}.{key}')]

    def check_additionalProperties(self, rule, value, schema, where):
        if rule is not False or not isinstance(value, dict):
            return []
        return [f'{where}: «{key}» is not known' for key in value if key not in schema.get('properties', {})]
