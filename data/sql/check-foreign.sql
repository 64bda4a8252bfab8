-- SPDX-License-Identifier: GPL-3.0-or-later
-- What no school file has, of whatever version.
SELECT name
FROM sqlite_schema
WHERE type NOT IN ('table', 'index') OR coalesce(rootpage, 0) < 1
LIMIT 1;
