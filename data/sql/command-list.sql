-- SPDX-License-Identifier: GPL-3.0-or-later
-- Commands before one, the newest first.
SELECT id, time, verb, subject_table, subject, title, rows, undone, barrier
FROM command
WHERE ?1 = 0 OR id < ?1
ORDER BY id DESC
LIMIT ?2;
