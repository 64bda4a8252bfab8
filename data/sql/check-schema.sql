-- SPDX-License-Identifier: GPL-3.0-or-later
-- All that stands in a file's schema; statistics are no part of it.
SELECT type, name, tbl_name, sql
FROM sqlite_schema
WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4')
ORDER BY type, name;
