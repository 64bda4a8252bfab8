-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row «ok», or the first fault.
PRAGMA quick_check(1);
