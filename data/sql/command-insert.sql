-- SPDX-License-Identifier: GPL-3.0-or-later
-- A new command.
INSERT INTO command (time, verb, subject_table, subject, merge_key, undone, barrier)
VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6);
