-- SPDX-License-Identifier: GPL-3.0-or-later
-- The fields of one entry; none where it is no object.
SELECT key, value, type FROM json_each(iif(json_valid(?1), ?1, '{}'));
