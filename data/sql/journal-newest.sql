-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest entry.
SELECT max(id) FROM journal;
