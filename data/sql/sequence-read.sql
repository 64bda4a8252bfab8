-- SPDX-License-Identifier: GPL-3.0-or-later
-- The highest id that a table has ever given.
SELECT max(seq) FROM sqlite_sequence WHERE name = ?1;
