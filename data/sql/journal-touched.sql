-- SPDX-License-Identifier: GPL-3.0-or-later
-- Each record that a command's entries after one name.
SELECT DISTINCT table_name, row FROM journal WHERE command = ?1 AND id > ?2;
