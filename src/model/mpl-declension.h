/* mpl-declension.h: the six cases of a Russian person's name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Orders and letters need names in all cases. The rules are those of the school grammar; the code
 * names the paragraphs:
 * - Розенталь: Д. Э. Розенталь, «Справочник по правописанию и литературной правке» (М., 1998):
 *   § 149 (фамилии), § 150 (имена), § 151 (составные имена и фамилии);
 * - АГ-80: «Русская грамматика» (М., 1980), т. I, §§ 1170–1217 (склонение существительных),
 *   §§ 1291–1309 (прилагательных);
 * - Лопатин: «Правила русской орфографии и пунктуации. Полный академический справочник» (М.,
 *   2006): §§ 71–72, 95 (окончания);
 * - Калакуцкая: Л. П. Калакуцкая, «Склонение фамилий и личных имён в русском литературном языке»
 *   (М., 1984).
 *
 * A family name is how its bearers use it, so no rule knows all; what a person should look at is
 * marked as doubtful.
 */

#pragma once

#include "model/mpl-person.h"

G_BEGIN_DECLS

/**
 * MplCase:
 * @MPL_CASE_NOMINATIVE: кто? именительный
 * @MPL_CASE_GENITIVE: кого? родительный
 * @MPL_CASE_DATIVE: кому? дательный
 * @MPL_CASE_ACCUSATIVE: кого? винительный
 * @MPL_CASE_INSTRUMENTAL: кем? творительный
 * @MPL_CASE_PREPOSITIONAL: о ком? предложный
 * @MPL_N_CASES: how many there are
 */
typedef enum
{
  MPL_CASE_NOMINATIVE,
  MPL_CASE_GENITIVE,
  MPL_CASE_DATIVE,
  MPL_CASE_ACCUSATIVE,
  MPL_CASE_INSTRUMENTAL,
  MPL_CASE_PREPOSITIONAL,
  MPL_N_CASES,
} MplCase;

/**
 * MplNamePart:
 * @MPL_NAME_FAMILY: фамилия
 * @MPL_NAME_GIVEN: имя
 * @MPL_NAME_PATRONYMIC: отчество, with «оглы» or «кызы»
 * @MPL_N_NAME_PARTS: how many there are
 */
typedef enum
{
  MPL_NAME_FAMILY,
  MPL_NAME_GIVEN,
  MPL_NAME_PATRONYMIC,
  MPL_N_NAME_PARTS,
} MplNamePart;

/**
 * MplName:
 * @parts: the parts as written, words parted by one space; %NULL for what the name does not have
 * @order: the parts in the order in which they are written: «Фамилия Имя Отчество» or other
 */
typedef struct
{
  char *parts[MPL_N_NAME_PARTS];
  MplNamePart order[MPL_N_NAME_PARTS];
} MplName;

/**
 * MplDeclinedName:
 * @forms: the whole name in each case, parts in the order of the name
 * @parts: each part in each case; %NULL for what the name does not have
 * @gender: the gender that the forms are of; where it is %MPL_GENDER_UNKNOWN, a man's are given
 * @doubtful: whether a person should look at the forms: the gender is a guess or unknown, the
 *   grammar allows more than one form, or the name is of a kind that the rules do not know
 */
typedef struct
{
  char *forms[MPL_N_CASES];
  char *parts[MPL_N_NAME_PARTS][MPL_N_CASES];
  MplGender gender;
  gboolean doubtful;
} MplDeclinedName;

/**
 * mpl_name_read:
 * @text: a name as written: «Фамилия Имя Отчество», also fewer words, «Имя Отчество Фамилия»,
 *   initials, «оглы», a name before marriage in parentheses; spaces do not count
 * @error: %MPL_ERROR_INVALID where @text is empty, is no text or has what no name has,
 *   %MPL_ERROR_LIMIT where it is longer than 300 characters
 *
 * Tells the parts of a name apart.
 *
 * Returns: (transfer full) (nullable): the parts
 */
MplName *mpl_name_read (const char *text, GError **error);

/**
 * mpl_name_new:
 * @family: (nullable): the family name
 * @given: (nullable): the given name
 * @patronymic: (nullable): the patronymic
 *
 * A name whose parts are known, as in the register; empty parts count as missing.
 *
 * Returns: (transfer full): the name, family name first
 */
MplName *mpl_name_new (const char *family, const char *given, const char *patronymic);

void mpl_name_free (MplName *name);

/**
 * mpl_name_guess_gender:
 * @name: a name
 * @doubtful: (out) (optional): whether only endings speak for it, or the parts disagree
 *
 * By the patronymic; else by the given name, where it is known; else by the endings of the family
 * name, then of the given name.
 *
 * Returns: the gender; %MPL_GENDER_UNKNOWN where somebody has to be asked
 */
MplGender mpl_name_guess_gender (const MplName *name, gboolean *doubtful);

/**
 * mpl_name_decline:
 * @name: a name, in the nominative
 * @gender: its bearer's gender; %MPL_GENDER_UNKNOWN guesses
 *
 * Depends on nothing but its arguments. A word that is not Cyrillic, or an initial, stays as it is.
 *
 * Returns: (transfer full): the forms
 */
MplDeclinedName *mpl_name_decline (const MplName *name, MplGender gender);

void mpl_declined_name_free (MplDeclinedName *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplName, mpl_name_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplDeclinedName, mpl_declined_name_free)

G_END_DECLS
