/* mpl-declension-irregular.c: family names whose stem changes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A family name that is a common noun too keeps its declension: Заяц — Зайца (Розенталь § 149.8;
 * Калакуцкая). Families differ in this (Зайца and Заяца), so their forms are doubtful. Лев is not
 * here: as a given name it is Льва, as a family name Лева.
 */

#include "mpl-config.h"

#include "model/mpl-declension-words-private.h"

/* clang-format off */
static const MplIrregular irregulars[] = {
  /* -ей: Соловья, Воробьём */
  { "соловей", "ь", 2, MPL_ENDINGS_SOFT_STRESSED },
  { "воробей", "ь", 2, MPL_ENDINGS_SOFT_STRESSED },
  { "муравей", "ь", 2, MPL_ENDINGS_SOFT_STRESSED },
  { "репей", "ь", 2, MPL_ENDINGS_SOFT_STRESSED },
  { "ручей", "ь", 2, MPL_ENDINGS_SOFT_STRESSED },
  { "улей", "ь", 2, MPL_ENDINGS_SOFT },
  { "чирей", "ь", 2, MPL_ENDINGS_SOFT },
  /* -ел, -ол: Козла */
  { "козел", "л", 2, MPL_ENDINGS_HARD },
  { "орел", "л", 2, MPL_ENDINGS_HARD },
  { "осел", "л", 2, MPL_ENDINGS_HARD },
  { "котел", "л", 2, MPL_ENDINGS_HARD },
  { "щегол", "л", 2, MPL_ENDINGS_HARD },
  { "дятел", "л", 2, MPL_ENDINGS_HARD },
  { "узел", "л", 2, MPL_ENDINGS_HARD },
  { "хохол", "л", 2, MPL_ENDINGS_HARD },
  { "чехол", "л", 2, MPL_ENDINGS_HARD },
  { "посол", "л", 2, MPL_ENDINGS_HARD },
  { "пепел", "л", 2, MPL_ENDINGS_HARD },
  { "павел", "л", 2, MPL_ENDINGS_HARD },
  { "угол", "л", 2, MPL_ENDINGS_HARD },
  /* -ер, -ор: Костра */
  { "костер", "р", 2, MPL_ENDINGS_HARD },
  { "шатер", "р", 2, MPL_ENDINGS_HARD },
  { "ковер", "р", 2, MPL_ENDINGS_HARD },
  { "бобер", "р", 2, MPL_ENDINGS_HARD },
  { "ветер", "р", 2, MPL_ENDINGS_HARD },
  { "свекор", "р", 2, MPL_ENDINGS_HARD },
  { "бугор", "р", 2, MPL_ENDINGS_HARD },
  { "багор", "р", 2, MPL_ENDINGS_HARD },
  /* -ень: Кремнём, Камнем */
  { "пень", "н", 3, MPL_ENDINGS_SOFT_STRESSED },
  { "день", "н", 3, MPL_ENDINGS_SOFT_STRESSED },
  { "кремень", "н", 3, MPL_ENDINGS_SOFT_STRESSED },
  { "ремень", "н", 3, MPL_ENDINGS_SOFT_STRESSED },
  { "плетень", "н", 3, MPL_ENDINGS_SOFT_STRESSED },
  { "слепень", "н", 3, MPL_ENDINGS_SOFT_STRESSED },
  { "корень", "н", 3, MPL_ENDINGS_SOFT },
  { "камень", "н", 3, MPL_ENDINGS_SOFT },
  { "парень", "н", 3, MPL_ENDINGS_SOFT },
  { "перстень", "н", 3, MPL_ENDINGS_SOFT },
  { "гребень", "н", 3, MPL_ENDINGS_SOFT },
  { "баловень", "н", 3, MPL_ENDINGS_SOFT },
  { "студень", "н", 3, MPL_ENDINGS_SOFT },
  { "ливень", "н", 3, MPL_ENDINGS_SOFT },
  { "оборотень", "н", 3, MPL_ENDINGS_SOFT },
  { "трутень", "н", 3, MPL_ENDINGS_SOFT },
  { "щебень", "н", 3, MPL_ENDINGS_SOFT },
  { "стержень", "н", 3, MPL_ENDINGS_SOFT },
  { "селезень", "н", 3, MPL_ENDINGS_SOFT },
  { "слизень", "н", 3, MPL_ENDINGS_SOFT },
  { "увалень", "льн", 4, MPL_ENDINGS_SOFT },
  /* -оть, -оль, -онь and others on -ь: Ногтя, Угля, Огня */
  { "ноготь", "т", 3, MPL_ENDINGS_SOFT },
  { "локоть", "т", 3, MPL_ENDINGS_SOFT },
  { "коготь", "т", 3, MPL_ENDINGS_SOFT },
  { "деготь", "т", 3, MPL_ENDINGS_SOFT },
  { "лапоть", "т", 3, MPL_ENDINGS_SOFT },
  { "ломоть", "т", 3, MPL_ENDINGS_SOFT_STRESSED },
  { "уголь", "л", 3, MPL_ENDINGS_SOFT },
  { "кашель", "л", 3, MPL_ENDINGS_SOFT },
  { "журавель", "л", 3, MPL_ENDINGS_SOFT_STRESSED },
  { "огонь", "н", 3, MPL_ENDINGS_SOFT_STRESSED },
  { "угорь", "р", 3, MPL_ENDINGS_SOFT_STRESSED },
  { "вихорь", "р", 3, MPL_ENDINGS_SOFT_STRESSED },
  /* -ек: Василька, Орешка */
  { "василек", "ьк", 2, MPL_ENDINGS_HARD },
  { "огонек", "ьк", 2, MPL_ENDINGS_HARD },
  { "хорек", "ьк", 2, MPL_ENDINGS_HARD },
  { "конек", "ьк", 2, MPL_ENDINGS_HARD },
  { "пенек", "ьк", 2, MPL_ENDINGS_HARD },
  { "королек", "ьк", 2, MPL_ENDINGS_HARD },
  { "уголек", "ьк", 2, MPL_ENDINGS_HARD },
  { "мотылек", "ьк", 2, MPL_ENDINGS_HARD },
  { "кулек", "ьк", 2, MPL_ENDINGS_HARD },
  { "малек", "ьк", 2, MPL_ENDINGS_HARD },
  { "зверек", "ьк", 2, MPL_ENDINGS_HARD },
  { "паек", "йк", 2, MPL_ENDINGS_HARD },
  { "раек", "йк", 2, MPL_ENDINGS_HARD },
  { "орешек", "к", 2, MPL_ENDINGS_HARD },
  { "мешочек", "к", 2, MPL_ENDINGS_HARD },
  { "горошек", "к", 2, MPL_ENDINGS_HARD },
  { "барашек", "к", 2, MPL_ENDINGS_HARD },
  { "кусочек", "к", 2, MPL_ENDINGS_HARD },
  { "замочек", "к", 2, MPL_ENDINGS_HARD },
  { "дружочек", "к", 2, MPL_ENDINGS_HARD },
  /* others: Зайца, Пса, Ежа, Петра */
  { "заяц", "йц", 2, MPL_ENDINGS_HUSHED },
  { "пес", "с", 2, MPL_ENDINGS_HARD },
  { "овес", "с", 2, MPL_ENDINGS_HARD },
  { "хребет", "т", 2, MPL_ENDINGS_HARD },
  { "еж", "еж", 2, MPL_ENDINGS_HARD },
  { "ерш", "ерш", 3, MPL_ENDINGS_HARD },
  { "петр", "етр", 3, MPL_ENDINGS_HARD },
  { "осетр", "етр", 3, MPL_ENDINGS_HARD },
  /* АГ-80 § 1302: possessives on -ий, -ья: Лисьего, Лисьей */
  { "божий", "ь", 2, MPL_ENDINGS_LONG_SOFT },
  { "лисий", "ь", 2, MPL_ENDINGS_LONG_SOFT },
  { "волчий", "ь", 2, MPL_ENDINGS_LONG_SOFT },
  { "медвежий", "ь", 2, MPL_ENDINGS_LONG_SOFT },
  { "овечий", "ь", 2, MPL_ENDINGS_LONG_SOFT },
  { "рыбий", "ь", 2, MPL_ENDINGS_LONG_SOFT },
  { "заячий", "ь", 2, MPL_ENDINGS_LONG_SOFT },
  { "третий", "ь", 2, MPL_ENDINGS_LONG_SOFT },
  { "птичий", "ь", 2, MPL_ENDINGS_LONG_SOFT },
  { "казачий", "ь", 2, MPL_ENDINGS_LONG_SOFT },
  { "беличий", "ь", 2, MPL_ENDINGS_LONG_SOFT },
  { "верблюжий", "ь", 2, MPL_ENDINGS_LONG_SOFT },
  { "коровий", "ь", 2, MPL_ENDINGS_LONG_SOFT },
  { "вражий", "ь", 2, MPL_ENDINGS_LONG_SOFT },
  { "божья", NULL, 1, MPL_ENDINGS_LONG_YA },
  { "лисья", NULL, 1, MPL_ENDINGS_LONG_YA },
  { "волчья", NULL, 1, MPL_ENDINGS_LONG_YA },
  { "медвежья", NULL, 1, MPL_ENDINGS_LONG_YA },
  { "овечья", NULL, 1, MPL_ENDINGS_LONG_YA },
  { "рыбья", NULL, 1, MPL_ENDINGS_LONG_YA },
  { "заячья", NULL, 1, MPL_ENDINGS_LONG_YA },
  { "третья", NULL, 1, MPL_ENDINGS_LONG_YA },
  { "птичья", NULL, 1, MPL_ENDINGS_LONG_YA },
  { "казачья", NULL, 1, MPL_ENDINGS_LONG_YA },
  { "беличья", NULL, 1, MPL_ENDINGS_LONG_YA },
  { "верблюжья", NULL, 1, MPL_ENDINGS_LONG_YA },
  { "коровья", NULL, 1, MPL_ENDINGS_LONG_YA },
  { "вражья", NULL, 1, MPL_ENDINGS_LONG_YA },
};
/* clang-format on */

const MplIrregular *
mpl_irregular_find (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (irregulars); i++)
    if (g_str_equal (irregulars[i].key, key))
      return &irregulars[i];

  return NULL;
}
