/* mpl-paper-head.h: what a paper of a programme says above and below its matter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Title, school year, school, griffs of approval and the curator's signature, composed of a
 * snapshot. Russian in every locale, as every paper is.
 */

#pragma once

#include "base/mpl-span.h"
#include "model/mpl-snapshot.h"

G_BEGIN_DECLS

/**
 * MplPaperHead:
 * @title: «План реализации программы наставничества «педагог — педагог»»
 * @subtitle: «на 2026/27 учебный год»
 * @school: (nullable): the school's short name; %NULL where it has none
 * @griffs: (array zero-terminated=1): one griff a kind of approval, «рассмотрено» first,
 *   «утверждён» last, each a %NULL-terminated array of lines; empty where nothing is recorded
 * @signature_post: «Куратор»
 * @signature_name: «Т. В. Орлова»; "" where nobody is the curator, for a name written by hand
 * @day: the day that the paper is made on
 */
typedef struct
{
  char *title;
  char *subtitle;
  char *school;
  GStrv *griffs;
  char *signature_post;
  char *signature_name;
  MplDay day;
} MplPaperHead;

/**
 * mpl_paper_head_new_for_plan:
 * @snapshot: a school file
 * @programme: a programme of it
 * @period: the days that the paper tells of; %MPL_DAY_NONE at both ends for the whole programme
 * @day: the day that the paper is made on; who is the curator is asked for it
 *
 * Returns: (transfer full): the head of the programme's plan
 */
MplPaperHead *
mpl_paper_head_new_for_plan (MplSnapshot *snapshot, MplRow *programme, MplSpan period, MplDay day);
void mpl_paper_head_free (MplPaperHead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MplPaperHead, mpl_paper_head_free)

/**
 * mpl_paper_make_griffs:
 * @snapshot: a school file
 * @programme: a programme of it
 * @approved: «УТВЕРЖДЕН», in the gender of the paper's kind
 *
 * Approvals of one kind share a griff: its word, then body, number and day of each. What is not
 * recorded is a line to be filled in by hand.
 *
 * Sources: ГОСТ Р 7.0.97 (the word of approval agrees with the kind of paper, the act stands in
 * the instrumental; a collegial body is told with its protocol); schools have one to three griffs
 * in a row.
 *
 * Returns: (transfer full) (array zero-terminated=1): the griffs
 */
GStrv *mpl_paper_make_griffs (MplSnapshot *snapshot, MplRow *programme, const char *approved);

G_END_DECLS
