-- SPDX-License-Identifier: GPL-3.0-or-later
-- What redo has to do again.
SELECT table_name, row, before, after FROM journal WHERE command = ?1 ORDER BY id;
