-- SPDX-License-Identifier: GPL-3.0-or-later
-- Undone, or done again.
UPDATE command SET undone = ?2 WHERE id = ?1;
