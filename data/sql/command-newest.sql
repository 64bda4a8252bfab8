-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest command, undone or not.
SELECT max(id) FROM command;
