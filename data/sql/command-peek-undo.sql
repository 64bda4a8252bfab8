-- SPDX-License-Identifier: GPL-3.0-or-later
-- The command that undo takes back.
SELECT id, time, verb, subject_table, subject, title, rows, undone, barrier
FROM command
WHERE undone = 0
ORDER BY id DESC
LIMIT 1;
