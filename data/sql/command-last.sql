-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest command that has not been undone.
SELECT id, merge_key, barrier FROM command WHERE undone = 0 ORDER BY id DESC LIMIT 1;
