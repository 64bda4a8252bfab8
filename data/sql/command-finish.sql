-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is known of a command once its rows are written.
UPDATE command
SET time = ?2, title = ?3,
  rows = (SELECT count(*) FROM (SELECT DISTINCT table_name, row FROM journal WHERE command = ?1))
WHERE id = ?1;
