#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at every .ui: one template, its names, its words translated, its buttons named."""

import glob
import os
import re
import xml.parsers.expat

import lintlib

WORDS = {"label", "title", "tooltip-text", "description", "subtitle", "placeholder-text",
         "heading", "body", "action-name-label", "button-label", "text", "secondary-text"}
BUTTONS = {"GtkButton", "GtkToggleButton", "GtkMenuButton", "AdwSplitButton", "AdwToggle"}
NAMES = {"label", "tooltip-text", "tooltip", "tooltip-markup", "title"}
ACCESSIBLE_NAMES = {"label", "labelled-by"}
ID = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
LETTER = re.compile(r"[^\W\d_]")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")

found = lintlib.Findings()


class Node:
    def __init__(self, tag, attributes, line, parent):
        self.tag = tag
        self.attributes = attributes
        self.line = line
        self.parent = parent
        self.children = []
        self.text = ""

    def name(self):
        return self.attributes.get("name", "").replace("_", "-")

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()


def parse(path):
    root = Node("", {}, 1, None)
    here = [root]
    parser = xml.parsers.expat.ParserCreate()

    def start(tag, attributes):
        node = Node(tag, attributes, parser.CurrentLineNumber, here[-1])
        here[-1].children.append(node)
        here.append(node)

    def end(_tag):
        here.pop()

    def text(data):
        here[-1].text += data

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    try:
        parser.Parse(lintlib.read(path).encode(), True)
    except xml.parsers.expat.ExpatError as error:
        reason = xml.parsers.expat.ErrorString(error.code)
        found.add(path, error.lineno, f"not well-formed: {reason}")
        return None
    return root


def kebab(name):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", name).lower()


def check_templates(path, root):
    templates = [node for node in root.walk() if node.tag == "template"]
    for extra in templates[1:]:
        found.add(path, extra.line, "a second template in one file")
    if not templates or path.startswith("tests/"):
        return
    name = templates[0].attributes.get("class", "")
    stem = os.path.basename(path)[:-len(".ui")]
    if kebab(name) != stem:
        found.add(path, templates[0].line, f"the template of {name} belongs in {kebab(name)}.ui")
    if not glob.glob(f"src/app/**/{stem}.c", recursive=True):
        found.add(path, templates[0].line, f"there is no {stem}.c in src/app")


def check_ids(path, root):
    seen = {}
    for node in root.walk():
        name = node.attributes.get("id") if node.tag in ("object", "menu") else None
        if name is None:
            continue
        if not ID.fullmatch(name):
            found.add(path, node.line, f'id "{name}" is not written like_this')
        if name in seen:
            found.add(path, node.line, f'id "{name}" stands in line {seen[name]} already')
        seen[name] = node.line


def check_words(path, root):
    for node in root.walk():
        if node.tag not in ("property", "attribute", "item", "relation"):
            continue
        text = node.text.strip()
        marked = node.attributes.get("translatable")
        if marked == "yes" and CYRILLIC.search(text):
            found.add(path, node.line, f"{text}: msgids are English")
        if node.name() not in WORDS or marked or not LETTER.search(text) or node.children:
            continue
        # A bound property's text is a fallback; an enumeration's or an icon's never gets here.
        if "bind-source" not in node.attributes and node.tag != "relation":
            found.add(path, node.line,
                      f'{node.name()} "{text}" is not translatable (meant so: translatable="no")')


def check_buttons(path, root):
    for node in root.walk():
        if node.tag not in ("object", "template"):
            continue
        kind = node.attributes.get("class") if node.tag == "object" \
            else node.attributes.get("parent")
        if kind not in BUTTONS:
            continue
        inner = [child for child in node.children if child.tag in ("property", "binding")]
        names = {child.name() for child in inner}
        accessible = {child.name() for block in node.children if block.tag == "accessibility"
                      for child in block.children}
        pictures = [child for child in node.walk() if child is not node and child.tag == "object"
                    and child.attributes.get("class") in ("GtkImage", "GtkPicture")]
        texts = [child for child in node.walk() if child is not node and child.tag == "object"
                 and child.attributes.get("class") in ("GtkLabel", "AdwButtonContent")]
        shows_icon = "icon-name" in names or pictures or kind == "GtkMenuButton"
        if shows_icon and not texts and not names & NAMES and not accessible & ACCESSIBLE_NAMES:
            found.add(path, node.line,
                      f"a {kind} with only an icon has neither tooltip-text nor accessible label")


uis = lintlib.files(".ui")
if not uis:
    raise SystemExit(lintlib.NOTHING_TO_CHECK)
for ui in uis:
    tree = parse(ui)
    if tree is not None:
        check_templates(ui, tree)
        check_ids(ui, tree)
        check_words(ui, tree)
        check_buttons(ui, tree)
found.exit()
