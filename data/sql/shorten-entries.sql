-- SPDX-License-Identifier: GPL-3.0-or-later
-- Up to a command only the sentences stay.
DELETE FROM journal WHERE command <= ?1;
