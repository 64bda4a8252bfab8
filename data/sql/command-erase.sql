-- SPDX-License-Identifier: GPL-3.0-or-later
-- Nor in the titles.
UPDATE command SET title = NULL WHERE subject_table = ?1 AND subject = ?2;
