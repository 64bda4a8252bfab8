-- SPDX-License-Identifier: GPL-3.0-or-later
-- A row for each reference to nothing.
PRAGMA foreign_key_check;
