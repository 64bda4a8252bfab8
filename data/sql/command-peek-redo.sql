-- SPDX-License-Identifier: GPL-3.0-or-later
-- The command that redo does again.
SELECT id, time, verb, subject_table, subject, title, rows, undone, barrier
FROM command
WHERE id > coalesce((SELECT max(id) FROM command WHERE undone = 0), 0)
ORDER BY id
LIMIT 1;
