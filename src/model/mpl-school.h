/* mpl-school.h: the school whose file it is, and what the program remembers in the file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A school file holds one school. Its head is no field: the person who holds the role "head".
 */

#pragma once

#include "model/mpl-record.h"

G_BEGIN_DECLS

/* Fields of a school. */
typedef enum
{
  MPL_SCHOOL_NAME_FULL,
  MPL_SCHOOL_NAME_SHORT,
  MPL_SCHOOL_KIND,
  MPL_SCHOOL_FOUNDER,
  MPL_SCHOOL_REGION,
  MPL_SCHOOL_PLACE, /* where papers are made: «г. Тверь» */
  MPL_SCHOOL_ADDRESS,
  MPL_SCHOOL_PHONE,
  MPL_SCHOOL_EMAIL,
  MPL_SCHOOL_SITE,
  MPL_SCHOOL_OGRN,
  MPL_SCHOOL_INN,
  MPL_SCHOOL_KPP,
  MPL_SCHOOL_OKPO,
  MPL_SCHOOL_WEEK,           /* working days of a week: 5 or 6 */
  MPL_SCHOOL_TERM_KIND,      /* #MplTermKind, quarter or trimester */
  MPL_SCHOOL_INITIALS_SPACE, /* «И. О.» instead of «И.О.» */
  MPL_SCHOOL_N_FIELDS,
} MplSchoolField;

#define MPL_TYPE_SCHOOL (mpl_school_get_type ())
G_DECLARE_FINAL_TYPE (MplSchool, mpl_school, MPL, SCHOOL, MplRecord)

extern const MplTable mpl_school_table;

/* Fields of a setting. */
typedef enum
{
  MPL_SETTING_KEY,
  MPL_SETTING_VALUE,
  MPL_SETTING_N_FIELDS,
} MplSettingField;

/* One setting of the school: matching weights, columns of the plan. One record to a key. */
#define MPL_TYPE_SETTING (mpl_setting_get_type ())
G_DECLARE_FINAL_TYPE (MplSetting, mpl_setting, MPL, SETTING, MplRecord)

extern const MplTable mpl_setting_table;

G_END_DECLS
