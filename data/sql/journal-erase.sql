-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a barrier deletes or clears leaves no trace in the entries.
UPDATE journal SET before = NULL, after = NULL WHERE table_name = ?1 AND row = ?2;
