-- SPDX-License-Identifier: GPL-3.0-or-later
-- The highest id that each table has ever given.
SELECT name, seq FROM sqlite_sequence;
