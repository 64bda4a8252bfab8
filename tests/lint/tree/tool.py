#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says how many arguments it was given."""

import sys

print(len(sys.argv) - 1)
