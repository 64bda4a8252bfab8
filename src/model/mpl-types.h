/* mpl-types.h: the names of the model's types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Forward typedefs only, so that no header includes another for a pointer's sake.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MplValue MplValue;
typedef struct _MplChoice MplChoice;
typedef struct _MplField MplField;
typedef struct _MplRule MplRule;
typedef struct _MplTable MplTable;
typedef struct _MplRow MplRow;
typedef struct _MplRecord MplRecord;
typedef struct _MplRecordList MplRecordList;
typedef struct _MplModel MplModel;
typedef struct _MplChange MplChange;
typedef struct _MplSnapshot MplSnapshot;

G_END_DECLS
