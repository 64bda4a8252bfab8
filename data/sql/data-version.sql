-- SPDX-License-Identifier: GPL-3.0-or-later
-- Another number when another connection has changed the file.
PRAGMA data_version;
