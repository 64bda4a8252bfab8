-- SPDX-License-Identifier: GPL-3.0-or-later
-- The last of the commands that are all older; a clock that was set wrong once does no harm.
SELECT coalesce((SELECT min(id) FROM command WHERE time >= ?1) - 1, (SELECT max(id) FROM command));
