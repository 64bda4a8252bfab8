-- SPDX-License-Identifier: GPL-3.0-or-later
-- The file's name for itself.
SELECT uuid FROM file LIMIT 2;
