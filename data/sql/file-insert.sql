-- SPDX-License-Identifier: GPL-3.0-or-later
-- A new file's name for itself.
INSERT INTO file (uuid, created) VALUES (?1, ?2);
