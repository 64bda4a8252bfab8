-- SPDX-License-Identifier: GPL-3.0-or-later
-- How much each command's entries hold, the newest first.
SELECT command, sum(coalesce(octet_length(before), 0) + coalesce(octet_length(after), 0))
FROM journal
GROUP BY command
ORDER BY command DESC;
