-- SPDX-License-Identifier: GPL-3.0-or-later
-- What undo has to take back, the last first.
SELECT table_name, row, before, after FROM journal WHERE command = ?1 ORDER BY id DESC;
