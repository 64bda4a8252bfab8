-- SPDX-License-Identifier: GPL-3.0-or-later
-- No id is given that was given before.
UPDATE sqlite_sequence SET seq = max(seq, ?2) WHERE name = ?1;
