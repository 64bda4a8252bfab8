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
  { "соловей", 2, "ь", MPL_ENDINGS_SOFT_STRESSED },
  { "воробей", 2, "ь", MPL_ENDINGS_SOFT_STRESSED },
  { "муравей", 2, "ь", MPL_ENDINGS_SOFT_STRESSED },
  { "репей", 2, "ь", MPL_ENDINGS_SOFT_STRESSED },
  { "ручей", 2, "ь", MPL_ENDINGS_SOFT_STRESSED },
  { "улей", 2, "ь", MPL_ENDINGS_SOFT },
  { "чирей", 2, "ь", MPL_ENDINGS_SOFT },
  /* -ел, -ол: Козла */
  { "козел", 2, "л", MPL_ENDINGS_HARD },
  { "орел", 2, "л", MPL_ENDINGS_HARD },
  { "осел", 2, "л", MPL_ENDINGS_HARD },
  { "котел", 2, "л", MPL_ENDINGS_HARD },
  { "щегол", 2, "л", MPL_ENDINGS_HARD },
  { "дятел", 2, "л", MPL_ENDINGS_HARD },
  { "узел", 2, "л", MPL_ENDINGS_HARD },
  { "хохол", 2, "л", MPL_ENDINGS_HARD },
  { "чехол", 2, "л", MPL_ENDINGS_HARD },
  { "посол", 2, "л", MPL_ENDINGS_HARD },
  { "пепел", 2, "л", MPL_ENDINGS_HARD },
  { "павел", 2, "л", MPL_ENDINGS_HARD },
  { "угол", 2, "л", MPL_ENDINGS_HARD },
  /* -ер, -ор: Костра */
  { "костер", 2, "р", MPL_ENDINGS_HARD },
  { "шатер", 2, "р", MPL_ENDINGS_HARD },
  { "ковер", 2, "р", MPL_ENDINGS_HARD },
  { "бобер", 2, "р", MPL_ENDINGS_HARD },
  { "ветер", 2, "р", MPL_ENDINGS_HARD },
  { "свекор", 2, "р", MPL_ENDINGS_HARD },
  { "бугор", 2, "р", MPL_ENDINGS_HARD },
  { "багор", 2, "р", MPL_ENDINGS_HARD },
  /* -ень: Кремнём, Камнем */
  { "пень", 3, "н", MPL_ENDINGS_SOFT_STRESSED },
  { "день", 3, "н", MPL_ENDINGS_SOFT_STRESSED },
  { "кремень", 3, "н", MPL_ENDINGS_SOFT_STRESSED },
  { "ремень", 3, "н", MPL_ENDINGS_SOFT_STRESSED },
  { "плетень", 3, "н", MPL_ENDINGS_SOFT_STRESSED },
  { "слепень", 3, "н", MPL_ENDINGS_SOFT_STRESSED },
  { "корень", 3, "н", MPL_ENDINGS_SOFT },
  { "камень", 3, "н", MPL_ENDINGS_SOFT },
  { "парень", 3, "н", MPL_ENDINGS_SOFT },
  { "перстень", 3, "н", MPL_ENDINGS_SOFT },
  { "гребень", 3, "н", MPL_ENDINGS_SOFT },
  { "баловень", 3, "н", MPL_ENDINGS_SOFT },
  { "студень", 3, "н", MPL_ENDINGS_SOFT },
  { "ливень", 3, "н", MPL_ENDINGS_SOFT },
  { "оборотень", 3, "н", MPL_ENDINGS_SOFT },
  { "трутень", 3, "н", MPL_ENDINGS_SOFT },
  { "щебень", 3, "н", MPL_ENDINGS_SOFT },
  { "стержень", 3, "н", MPL_ENDINGS_SOFT },
  { "селезень", 3, "н", MPL_ENDINGS_SOFT },
  { "слизень", 3, "н", MPL_ENDINGS_SOFT },
  { "увалень", 4, "льн", MPL_ENDINGS_SOFT },
  /* -оть, -оль, -онь and others on -ь: Ногтя, Угля, Огня */
  { "ноготь", 3, "т", MPL_ENDINGS_SOFT },
  { "локоть", 3, "т", MPL_ENDINGS_SOFT },
  { "коготь", 3, "т", MPL_ENDINGS_SOFT },
  { "деготь", 3, "т", MPL_ENDINGS_SOFT },
  { "лапоть", 3, "т", MPL_ENDINGS_SOFT },
  { "ломоть", 3, "т", MPL_ENDINGS_SOFT_STRESSED },
  { "уголь", 3, "л", MPL_ENDINGS_SOFT },
  { "кашель", 3, "л", MPL_ENDINGS_SOFT },
  { "журавель", 3, "л", MPL_ENDINGS_SOFT_STRESSED },
  { "огонь", 3, "н", MPL_ENDINGS_SOFT_STRESSED },
  { "угорь", 3, "р", MPL_ENDINGS_SOFT_STRESSED },
  { "вихорь", 3, "р", MPL_ENDINGS_SOFT_STRESSED },
  /* -ек: Василька, Орешка */
  { "василек", 2, "ьк", MPL_ENDINGS_HARD },
  { "огонек", 2, "ьк", MPL_ENDINGS_HARD },
  { "хорек", 2, "ьк", MPL_ENDINGS_HARD },
  { "конек", 2, "ьк", MPL_ENDINGS_HARD },
  { "пенек", 2, "ьк", MPL_ENDINGS_HARD },
  { "королек", 2, "ьк", MPL_ENDINGS_HARD },
  { "уголек", 2, "ьк", MPL_ENDINGS_HARD },
  { "мотылек", 2, "ьк", MPL_ENDINGS_HARD },
  { "кулек", 2, "ьк", MPL_ENDINGS_HARD },
  { "малек", 2, "ьк", MPL_ENDINGS_HARD },
  { "зверек", 2, "ьк", MPL_ENDINGS_HARD },
  { "паек", 2, "йк", MPL_ENDINGS_HARD },
  { "раек", 2, "йк", MPL_ENDINGS_HARD },
  { "орешек", 2, "к", MPL_ENDINGS_HARD },
  { "мешочек", 2, "к", MPL_ENDINGS_HARD },
  { "горошек", 2, "к", MPL_ENDINGS_HARD },
  { "барашек", 2, "к", MPL_ENDINGS_HARD },
  { "кусочек", 2, "к", MPL_ENDINGS_HARD },
  { "замочек", 2, "к", MPL_ENDINGS_HARD },
  { "дружочек", 2, "к", MPL_ENDINGS_HARD },
  /* others: Зайца, Пса, Ежа, Петра */
  { "заяц", 2, "йц", MPL_ENDINGS_HUSHED },
  { "пес", 2, "с", MPL_ENDINGS_HARD },
  { "овес", 2, "с", MPL_ENDINGS_HARD },
  { "хребет", 2, "т", MPL_ENDINGS_HARD },
  { "еж", 2, "еж", MPL_ENDINGS_HARD },
  { "ерш", 3, "ерш", MPL_ENDINGS_HARD },
  { "петр", 3, "етр", MPL_ENDINGS_HARD },
  { "осетр", 3, "етр", MPL_ENDINGS_HARD },
  /* АГ-80 § 1302: possessives on -ий, -ья: Лисьего, Лисьей */
  { "божий", 2, "ь", MPL_ENDINGS_LONG_SOFT },
  { "лисий", 2, "ь", MPL_ENDINGS_LONG_SOFT },
  { "волчий", 2, "ь", MPL_ENDINGS_LONG_SOFT },
  { "медвежий", 2, "ь", MPL_ENDINGS_LONG_SOFT },
  { "овечий", 2, "ь", MPL_ENDINGS_LONG_SOFT },
  { "рыбий", 2, "ь", MPL_ENDINGS_LONG_SOFT },
  { "заячий", 2, "ь", MPL_ENDINGS_LONG_SOFT },
  { "третий", 2, "ь", MPL_ENDINGS_LONG_SOFT },
  { "птичий", 2, "ь", MPL_ENDINGS_LONG_SOFT },
  { "казачий", 2, "ь", MPL_ENDINGS_LONG_SOFT },
  { "беличий", 2, "ь", MPL_ENDINGS_LONG_SOFT },
  { "верблюжий", 2, "ь", MPL_ENDINGS_LONG_SOFT },
  { "коровий", 2, "ь", MPL_ENDINGS_LONG_SOFT },
  { "вражий", 2, "ь", MPL_ENDINGS_LONG_SOFT },
  { "божья", 1, NULL, MPL_ENDINGS_LONG_YA },
  { "лисья", 1, NULL, MPL_ENDINGS_LONG_YA },
  { "волчья", 1, NULL, MPL_ENDINGS_LONG_YA },
  { "медвежья", 1, NULL, MPL_ENDINGS_LONG_YA },
  { "овечья", 1, NULL, MPL_ENDINGS_LONG_YA },
  { "рыбья", 1, NULL, MPL_ENDINGS_LONG_YA },
  { "заячья", 1, NULL, MPL_ENDINGS_LONG_YA },
  { "третья", 1, NULL, MPL_ENDINGS_LONG_YA },
  { "птичья", 1, NULL, MPL_ENDINGS_LONG_YA },
  { "казачья", 1, NULL, MPL_ENDINGS_LONG_YA },
  { "беличья", 1, NULL, MPL_ENDINGS_LONG_YA },
  { "верблюжья", 1, NULL, MPL_ENDINGS_LONG_YA },
  { "коровья", 1, NULL, MPL_ENDINGS_LONG_YA },
  { "вражья", 1, NULL, MPL_ENDINGS_LONG_YA },
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
