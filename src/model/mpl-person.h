/* mpl-person.h: a person of the staff register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person can be mentor, mentee, both or neither. Names are Russian: family name, given name,
 * patronymic (which some do not have).
 */

#pragma once

#include "model/mpl-record.h"

G_BEGIN_DECLS

typedef enum
{
  MPL_PERSON_FAMILY,
  MPL_PERSON_GIVEN,
  MPL_PERSON_PATRONYMIC,
  MPL_PERSON_GENDER,
  MPL_PERSON_POSITION, /* the post, «учитель математики» */
  MPL_PERSON_EMAIL,
  MPL_PERSON_PHONE,
  MPL_PERSON_EXPERIENCE_SINCE, /* the day from which teaching experience counts */
  MPL_PERSON_HIRED,
  MPL_PERSON_DISMISSED, /* the last working day; null while at the school */
  MPL_PERSON_CATEGORY,
  MPL_PERSON_CATEGORY_UNTIL,
  MPL_PERSON_DISCIPLINES, /* one to a line */
  MPL_PERSON_ASSOCIATION, /* method association */
  MPL_PERSON_MENTOR,
  MPL_PERSON_MENTEE,
  MPL_PERSON_CAPACITY, /* how many mentees at once */
  MPL_PERSON_NOTE,
  MPL_PERSON_N_FIELDS,
} MplPersonField;

/* Choices of MPL_PERSON_GENDER; an unknown one is stored as null. */
typedef enum
{
  MPL_GENDER_UNKNOWN = -1,
  MPL_GENDER_MALE,
  MPL_GENDER_FEMALE,
} MplGender;

/* Choices of MPL_PERSON_CATEGORY (order of the Ministry of 24.03.2023 № 196). */
typedef enum
{
  MPL_CATEGORY_NONE,
  MPL_CATEGORY_COMPLIANCE,
  MPL_CATEGORY_FIRST,
  MPL_CATEGORY_HIGHEST,
  MPL_CATEGORY_METHODIST,
  MPL_CATEGORY_MENTOR,
} MplCategory;

#define MPL_TYPE_PERSON (mpl_person_get_type ())
G_DECLARE_FINAL_TYPE (MplPerson, mpl_person, MPL, PERSON, MplRecord)

extern const MplTable mpl_person_table;

G_END_DECLS
