-- SPDX-License-Identifier: GPL-3.0-or-later
-- The end of the redo branch.
DELETE FROM command WHERE id > ?1;
