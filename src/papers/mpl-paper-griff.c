/* mpl-paper-griff.c: the griffs of approval of a paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "papers/mpl-paper-head.h"

#include "base/mpl-format.h"
#include "model/mpl-approval.h"
#include "model/mpl-role.h"
#include "model/mpl-school.h"

#define BLANK_DAY "____________"
#define BLANK_NUMBER "_____"

/* How a body that the program knows is told; any other by its title as it stands. */
typedef struct
{
  const char *code;
  const char *at_meeting;   /* «рассмотрено» */
  const char *instrumental; /* «согласовано» */
} BodyWords;

static const BodyWords bodies[] = {
  { MPL_ROLE_CODE_PEDAGOGICAL_COUNCIL, "на заседании педагогического совета",
    "педагогическим советом" },
  { MPL_ROLE_CODE_METHODICAL_COUNCIL, "на заседании методического совета", "методическим советом" },
  { MPL_ROLE_CODE_UNION, "на заседании профсоюзного комитета", "профсоюзным комитетом" },
  { "working_group", "на заседании рабочей группы", "рабочей группой" },
};

static int
compare_approvals (gconstpointer a, gconstpointer b)
{
  gint64 position_a = mpl_row_get_integer (a, MPL_APPROVAL_POSITION);
  gint64 position_b = mpl_row_get_integer (b, MPL_APPROVAL_POSITION);
  gint64 id_a = mpl_row_get_id (a);
  gint64 id_b = mpl_row_get_id (b);

  if (position_a != position_b)
    return position_a < position_b ? -1 : 1;

  return (id_a > id_b) - (id_a < id_b);
}

static GPtrArray *
sort_approvals (MplSnapshot *snapshot, MplRow *programme)
{
  GPtrArray *sorted = g_ptr_array_new ();
  guint n = 0;
  MplRow *const *rows = mpl_snapshot_get_children (
      snapshot, &mpl_approval_table, MPL_APPROVAL_PROGRAMME, mpl_row_get_id (programme), &n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, rows[i]);
  g_ptr_array_sort_values (sorted, compare_approvals);

  return sorted;
}

static MplRow *
get_role (MplSnapshot *snapshot, MplRow *approval)
{
  gint64 id = mpl_row_get_reference (approval, MPL_APPROVAL_ROLE);

  return id != 0 ? mpl_snapshot_get (snapshot, &mpl_role_table, id) : NULL;
}

/* The words that are the body's on paper; "" where there are none. */
static const char *
find_body (MplRow *role, MplRow *approval, gboolean at_meeting)
{
  const char *words = mpl_row_get_text (approval, MPL_APPROVAL_BODY);
  const char *code = role != NULL ? mpl_row_get_text (role, MPL_ROLE_CODE) : NULL;

  if (words != NULL && *words != '\0')
    return words;
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    if (g_strcmp0 (bodies[i].code, code) == 0)
      return at_meeting ? bodies[i].at_meeting : bodies[i].instrumental;

  return role != NULL ? mpl_row_get_title (role) : "";
}

/* «приказом МБОУ «СОШ № 7»»: only what begins with an abbreviation needs no other case. */
static char *
tell_order (MplSnapshot *snapshot)
{
  MplRow *school = mpl_snapshot_get_school (snapshot);
  const char *name = school != NULL ? mpl_row_get_text (school, MPL_SCHOOL_NAME_SHORT) : NULL;
  guint n_capitals = 0;

  for (const char *p = name; p != NULL && g_unichar_isupper (g_utf8_get_char (p));
       p = g_utf8_next_char (p))
    n_capitals++;
  if (n_capitals < 2)
    return g_strdup ("приказом директора");

  return g_strconcat ("приказом ", name, NULL);
}

/* «от 21.09.2026 № 214». */
static char *
tell_act (MplRow *approval, const char *before)
{
  const char *number = mpl_row_get_text (approval, MPL_APPROVAL_NUMBER);
  g_autofree char *day
      = mpl_format_day (mpl_row_get_day (approval, MPL_APPROVAL_DAY), MPL_DAY_SHORT);

  return g_strconcat (before, "от ", *day != '\0' ? day : BLANK_DAY, " №" MPL_NBSP,
                      number != NULL && *number != '\0' ? number : BLANK_NUMBER, NULL);
}

/* Body and act of one approval. An order is what approves unless a collegial body does. */
static void
add_approval (MplSnapshot *snapshot, MplRow *approval, GStrvBuilder *lines)
{
  int kind = mpl_row_get_choice (approval, MPL_APPROVAL_KIND);
  const char *words = mpl_row_get_text (approval, MPL_APPROVAL_BODY);
  MplRow *role = get_role (snapshot, approval);
  gboolean is_body = role != NULL && mpl_row_get_choice (role, MPL_ROLE_KIND) == MPL_ROLE_OF_BODY;

  if (kind == MPL_APPROVAL_APPROVED && !is_body)
    {
      if (words != NULL && *words != '\0')
        g_strv_builder_add (lines, words);
      else
        g_strv_builder_take (lines, tell_order (snapshot));
      g_strv_builder_take (lines, tell_act (approval, ""));
      return;
    }

  words = find_body (role, approval, kind != MPL_APPROVAL_AGREED);
  if (*words != '\0')
    g_strv_builder_add (lines, words);
  if (is_body || mpl_row_get_text (approval, MPL_APPROVAL_NUMBER) != NULL)
    {
      g_strv_builder_take (lines, tell_act (approval, "протокол "));
    }
  else
    {
      g_autofree char *day
          = mpl_format_day (mpl_row_get_day (approval, MPL_APPROVAL_DAY), MPL_DAY_SHORT);

      g_strv_builder_add (lines, *day != '\0' ? day : BLANK_DAY);
    }
}

GStrv *
mpl_paper_make_griffs (MplSnapshot *snapshot, MplRow *programme, const char *approved)
{
  const char *const words[] = {
    [MPL_APPROVAL_CONSIDERED] = "РАССМОТРЕНО",
    [MPL_APPROVAL_AGREED] = "СОГЛАСОВАНО",
    [MPL_APPROVAL_APPROVED] = approved,
  };
  g_autoptr (GPtrArray) approvals = sort_approvals (snapshot, programme);
  const gsize n_kinds = G_N_ELEMENTS (words);
  GStrv *griffs = g_new0 (GStrv, n_kinds + 1);
  guint n_griffs = 0;

  for (int kind = 0; kind < (int) G_N_ELEMENTS (words); kind++)
    {
      g_autoptr (GStrvBuilder) lines = NULL;

      for (guint i = 0; i < approvals->len; i++)
        {
          MplRow *approval = g_ptr_array_index (approvals, i);

          if (mpl_row_get_choice (approval, MPL_APPROVAL_KIND) != kind)
            continue;
          if (lines == NULL)
            {
              lines = g_strv_builder_new ();
              g_strv_builder_add (lines, words[kind]);
            }
          add_approval (snapshot, approval, lines);
        }
      if (lines != NULL)
        griffs[n_griffs++] = g_strv_builder_end (lines);
    }

  return griffs;
}
