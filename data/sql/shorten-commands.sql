-- SPDX-License-Identifier: GPL-3.0-or-later
-- Undo does not cross what has no entries.
UPDATE command SET barrier = 1, merge_key = NULL WHERE id <= ?1 AND barrier = 0;
