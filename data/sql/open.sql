-- SPDX-License-Identifier: GPL-3.0-or-later
-- What every connection to a school file is set to before it is used.
PRAGMA cell_size_check = ON;
PRAGMA mmap_size = 0;
PRAGMA temp_store = MEMORY;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA max_page_count = 131072;
PRAGMA cache_size = -16384;
