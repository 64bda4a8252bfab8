-- SPDX-License-Identifier: GPL-3.0-or-later
-- The same for a table that has never given one.
INSERT INTO sqlite_sequence (name, seq)
SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?1);
