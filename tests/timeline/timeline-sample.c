/* timeline-sample.c: inputs for tests, pictures and measurements
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "timeline-sample.h"

#define PLANNED MPL_TIMELINE_PLANNED
#define RUNNING MPL_TIMELINE_RUNNING
#define DONE MPL_TIMELINE_DONE
#define POSTPONED MPL_TIMELINE_POSTPONED
#define CANCELLED MPL_TIMELINE_CANCELLED
#define SINGLE MPL_TIMELINE_SINGLE
#define BEADS MPL_TIMELINE_RECURRING
#define STONE MPL_TIMELINE_MILESTONE

/* Days as MMDD; below the month of August they are of the next year. A block has no number. */
typedef struct
{
  const char *number;
  const char *title;
  const char *responsible;
  int start;
  int end;
  MplTimelineShape shape;
  MplTimelineStatus status;
  int progress;
  int overdue;
  int every;  /* days between occurrences */
  int before; /* the activity before, 101 for «1.1»; below zero to start with it */
  int baseline_start;
  int baseline_end;
} SampleRow;

static const SampleRow year_rows[] = {
  { NULL, "Подготовка к запуску программы" },
  { "1.1", "Рабочая группа и куратор программы", "Директор", 826, 831, SINGLE, DONE },
  { "1.2", "Положение о системе наставничества", "Куратор", 901, 908, SINGLE, DONE, .before = 101 },
  { "1.3", "План реализации программы", "Зам. директора", 909, 914, SINGLE, DONE, .before = 102 },
  { "1.4", "Рассмотрение на методическом и педагогическом советах", "Методсовет", 915, 918, SINGLE,
    DONE, .before = 103, .baseline_start = 910, .baseline_end = 914 },
  { "1.5", "Утверждение документов программы", "Директор", 921, 921, STONE, DONE, .before = 104 },
  { "1.6", "Сведения в муниципальную и региональную службы", "Зам. директора", 922, 1005, SINGLE,
    DONE, .before = 105 },
  { NULL, "База наставляемых и наставников" },
  { "2.1", "Диагностика затруднений и запросов", "Куратор, ШМО", 907, 922, SINGLE, DONE },
  { "2.2", "Согласия на обработку данных", "Кадры", 907, 918, SINGLE, DONE },
  { "2.3", "База наставляемых", "Куратор", 925, 925, STONE, DONE, .before = 201 },
  { "2.4", "База наставников", "Куратор", 930, 930, STONE, DONE },
  { NULL, "Отбор и обучение наставников" },
  { "3.1", "Письменное согласие наставников", "Куратор", 1007, 1007, STONE, DONE, .before = 204 },
  { "3.2", "Установочный семинар: роль и границы", "Куратор", 1009, 1014, SINGLE, DONE,
    .before = 301 },
  { "3.3", "Практикум: обратная связь и разбор урока", "Методист", 1015, 1130, SINGLE, RUNNING, 70,
    .before = 302 },
  { "3.4", "Тренинг психолога: профилактика выгорания", "Психолог", 1027, 1030, SINGLE, PLANNED, 0,
    25, .before = 302 },
  { NULL, "Формирование пар и групп" },
  { "4.1", "Пожелания сторон о паре", "Куратор", 1013, 1014, SINGLE, DONE },
  { "4.2", "Подбор пар, проверка нагрузки", "Куратор", 1015, 1017, SINGLE, DONE, .before = 401 },
  { "4.3", "Приказ о закреплении пар", "Директор", 1021, 1021, STONE, DONE, .before = 402 },
  { "4.4", "Персонализированные программы", "Наставники", 1022, 1106, SINGLE, DONE, .before = 403 },
  { NULL, "Работа пар и групп" },
  { "5.1", "Рабочие встречи пар", "Наставники", 1031, 515, BEADS, RUNNING, .every = 14,
    .before = 403 },
  { "5.2", "Посещение уроков с разбором", "Наставники", 1102, 430, BEADS, RUNNING, .every = 30 },
  { "5.3", "Промежуточная оценка: анкеты, беседы", "Куратор, психолог", 1215, 1225, SINGLE, PLANNED,
    .before = -501 },
  { "5.4", "Открытые уроки и мастер-классы", "Наставники, ШМО", 111, 226, SINGLE, PLANNED },
  { "5.5", "День наставника", "Директор", 302, 302, STONE, PLANNED },
  { "5.6", "Выездной методический день", "Куратор", 201, 219, SINGLE, POSTPONED },
  { "5.7", "Обмен опытом с соседней школой", "Куратор", 315, 326, SINGLE, CANCELLED },
  { NULL, "Завершение наставничества" },
  { "6.1", "Итоговые анкеты «вход — выход»", "Куратор, психолог", 420, 507, SINGLE, PLANNED,
    .before = 503 },
  { "6.2", "Анализ эффективности программы", "Зам. директора", 511, 525, SINGLE, PLANNED,
    .before = 601 },
  { "6.3", "Педсовет: итоги, решение о парах", "Директор", 526, 610, SINGLE, PLANNED,
    .before = 602 },
};

static MplDay
day_of (int month_day, int year)
{
  return month_day == 0 ? MPL_DAY_NONE
                        : mpl_day_new (year + (month_day < 700), month_day / 100, month_day % 100);
}

static void
add_terms (MplTimelineInput *input, int year)
{
  static const struct
  {
    int start;
    int end;
    const char *titles[4];
  } terms[] = {
    { 901, 1023, { "I четверть", "I четв.", "I" } },
    { 1024, 1101, { "осенние каникулы", "осенние", "осень" } },
    { 1102, 1230, { "II четверть", "II четв.", "II" } },
    { 1231, 110, { "зимние каникулы", "зимние", "зима" } },
    { 111, 326, { "III четверть", "III четв.", "III" } },
    { 327, 404, { "весенние каникулы", "весенние", "весна" } },
    { 405, 526, { "IV четверть", "IV четв.", "IV" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    {
      MplTimelineTerm term
          = { .span = { day_of (terms[i].start, year), day_of (terms[i].end, year) },
              .is_break = i % 2 == 1,
              .titles = terms[i].titles };

      mpl_timeline_input_add_term (input, &term);
    }
}

static void
set_days (MplTimelineInput *input, int from, int n_years)
{
  static const int breaks[][2] = { { 1024, 1101 }, { 1231, 110 }, { 327, 404 } };
  static const int holidays[]
      = { 1104, 101, 102, 103, 104, 105, 106, 107, 108, 223, 308, 501, 509, 612 };
  MplDay first = mpl_day_new (from, 7, 1);
  guint n_days = (guint) (mpl_day_new (from + n_years, 6, 30) - first + 1);
  g_autofree MplTimelineDayFlags *days = g_new0 (MplTimelineDayFlags, n_days);

  for (guint i = 0; i < n_days; i++)
    {
      MplDay day = first + (MplDay) i;
      int month = 0, number = 0;

      mpl_day_get_ymd (day, NULL, &month, &number);
      if (mpl_day_get_weekday (day) >= MPL_SATURDAY)
        days[i] |= MPL_TIMELINE_DAY_WEEKEND;
      for (guint j = 0; j < G_N_ELEMENTS (holidays); j++)
        if (holidays[j] == month * 100 + number)
          days[i] |= MPL_TIMELINE_DAY_HOLIDAY;
      for (int year = from; year < from + n_years; year++)
        for (guint j = 0; j < G_N_ELEMENTS (breaks); j++)
          if (day >= day_of (breaks[j][0], year) && day <= day_of (breaks[j][1], year))
            days[i] |= MPL_TIMELINE_DAY_BREAK;
    }
  mpl_timeline_input_set_days (input, first, days, n_days);
}

static GArray *
make_occurrences (MplSpan span, int every)
{
  GArray *occurrences = g_array_new (FALSE, FALSE, sizeof (MplTimelineOccurrence));

  for (MplDay day = span.start + 13; every > 0 && day <= span.end; day += every)
    {
      MplTimelineOccurrence occurrence = { day, day < SAMPLE_TODAY ? DONE : PLANNED };

      g_array_append_val (occurrences, occurrence);
    }

  return occurrences;
}

static void
add_block (MplTimelineInput *input, const SampleRow *row, guint color, const char *title)
{
  const SampleRow *end = year_rows + G_N_ELEMENTS (year_rows);
  g_autofree char *number = g_strdup_printf ("%u", color + 1);
  MplTimelineRow block = { .span = MPL_TIMELINE_NO_DAYS,
                           .baseline = MPL_TIMELINE_NO_DAYS,
                           .kind = MPL_TIMELINE_BLOCK,
                           .id = color + 1,
                           .number = number,
                           .title = title,
                           .color = color == 5 ? 7 : color };

  for (const SampleRow *child = row + 1; child < end && child->number != NULL; child++)
    {
      block.total++;
      block.done += child->status == DONE;
    }
  mpl_timeline_input_add_row (input, &block);
}

static int
code_of (const char *number)
{
  return (number[0] - '0') * 100 + (number[2] - '0');
}

static void
add_rows (MplTimelineInput *input, int year, const char *title)
{
  guint color = 0;

  for (guint i = 0; i < G_N_ELEMENTS (year_rows); i++)
    {
      const SampleRow *sample = &year_rows[i];
      gint64 base = year * 1000;
      MplTimelineRow row = { .span = MPL_TIMELINE_NO_DAYS,
                             .baseline = MPL_TIMELINE_NO_DAYS,
                             .kind = MPL_TIMELINE_ACTIVITY };
      g_autoptr (GArray) occurrences = NULL;

      if (sample->number == NULL)
        {
          add_block (input, sample, color++, sample->title);
          continue;
        }

      row.id = base + code_of (sample->number);
      row.number = sample->number;
      row.title = title != NULL ? title : sample->title;
      row.responsible = sample->responsible;
      row.span = MPL_SPAN_INIT (day_of (sample->start, year), day_of (sample->end, year));
      row.baseline = MPL_SPAN_INIT (day_of (sample->baseline_start, year),
                                    day_of (sample->baseline_end, year));
      row.shape = sample->shape;
      row.status = year > 2026 ? PLANNED : sample->status;
      row.progress = sample->progress;
      row.overdue = year > 2026 ? 0 : sample->overdue;
      row.critical = sample->before == 601 || sample->before == 602;
      occurrences = make_occurrences (row.span, sample->every);
      row.occurrences = (const MplTimelineOccurrence *) (gpointer) occurrences->data;
      row.n_occurrences = occurrences->len;
      mpl_timeline_input_add_row (input, &row);
      if (sample->before != 0)
        mpl_timeline_input_add_link (input, base + ABS (sample->before), row.id,
                                     sample->before < 0 ? MPL_TIMELINE_SS : MPL_TIMELINE_FS,
                                     row.critical);
    }
}

static MplTimelineInput *
make_year (const char *title)
{
  MplTimelineInput *input = mpl_timeline_input_new (SAMPLE_TODAY);

  add_rows (input, 2026, title);
  add_terms (input, 2026);
  set_days (input, 2026, 1);
  mpl_timeline_input_seal (input);

  return input;
}

MplTimelineInput *
sample_year (void)
{
  return make_year (NULL);
}

MplTimelineInput *
sample_long_titles (void)
{
  g_autoptr (GString) title = g_string_new (NULL);

  while (g_utf8_strlen (title->str, -1) < 290)
    g_string_append (title, "Провести педагогический консилиум о сопровождении ");
  g_string_append (title, "молодых педагогов");

  return make_year (title->str);
}

MplTimelineInput *
sample_three_years (void)
{
  MplTimelineInput *input = mpl_timeline_input_new (SAMPLE_TODAY);

  for (int year = 2026; year < 2029; year++)
    {
      add_rows (input, year, NULL);
      add_terms (input, year);
    }
  set_days (input, 2026, 3);
  mpl_timeline_input_seal (input);

  return input;
}

MplTimelineInput *
sample_one_day (void)
{
  MplTimelineInput *input = mpl_timeline_input_new (SAMPLE_TODAY);
  MplSpan span = MPL_SPAN_INIT (SAMPLE_TODAY, SAMPLE_TODAY);
  MplTimelineRow block = { .span = MPL_TIMELINE_NO_DAYS,
                           .baseline = MPL_TIMELINE_NO_DAYS,
                           .kind = MPL_TIMELINE_BLOCK,
                           .id = 1,
                           .number = "1",
                           .title = "Ситуационное наставничество",
                           .total = 2 };
  MplTimelineRow row = { .baseline = MPL_TIMELINE_NO_DAYS,
                         .kind = MPL_TIMELINE_ACTIVITY,
                         .id = 1,
                         .number = "1.1",
                         .title = "Консультация по разбору конфликта",
                         .responsible = "Педагог-психолог",
                         .span = span,
                         .status = RUNNING,
                         .progress = 50 };

  mpl_timeline_input_add_row (input, &block);
  mpl_timeline_input_add_row (input, &row);
  row.id = 2;
  row.number = "1.2";
  row.title = "Решение";
  row.shape = STONE;
  row.status = PLANNED;
  mpl_timeline_input_add_row (input, &row);
  mpl_timeline_input_add_link (input, 1, 2, MPL_TIMELINE_FF, FALSE);
  add_terms (input, 2026);
  set_days (input, 2026, 1);
  mpl_timeline_input_seal (input);

  return input;
}

MplTimelineInput *
sample_many (guint n_activities)
{
  MplTimelineInput *input = mpl_timeline_input_new (SAMPLE_TODAY);
  MplDay first = mpl_day_new (2026, 8, 26);

  for (guint i = 0; i < n_activities; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u.%u", i / 10 + 1, i % 10 + 1);
      g_autofree char *title = g_strdup_printf ("Мероприятие %u: посещение и разбор урока", i + 1);
      MplDay start = first + (MplDay) ((i * 7) % 270);
      MplTimelineRow row = { .baseline = MPL_TIMELINE_NO_DAYS,
                             .kind = MPL_TIMELINE_ACTIVITY,
                             .id = i + 1,
                             .number = number,
                             .title = title,
                             .responsible = "Наставник",
                             .span = { start, start + 3 + (MplDay) (i % 17) } };
      g_autoptr (GArray) occurrences = NULL;

      if (i % 10 == 0)
        {
          g_autofree char *block_number = g_strdup_printf ("%u", i / 10 + 1);
          MplTimelineRow block = { .span = MPL_TIMELINE_NO_DAYS,
                                   .baseline = MPL_TIMELINE_NO_DAYS,
                                   .kind = MPL_TIMELINE_BLOCK,
                                   .id = i / 10 + 1,
                                   .number = block_number,
                                   .title = "Блок",
                                   .color = i / 10,
                                   .done = 3,
                                   .total = 10 };
          mpl_timeline_input_add_row (input, &block);
        }
      row.status = row.span.end < SAMPLE_TODAY     ? DONE
                   : row.span.start < SAMPLE_TODAY ? RUNNING
                                                   : PLANNED;
      row.progress = (int) (i * 13) % 101;
      if (i % 9 == 4)
        row.shape = STONE;
      if (i % 11 == 7)
        row.shape = BEADS;
      occurrences = make_occurrences (row.span, row.shape == BEADS ? 3 : 0);
      row.occurrences = (const MplTimelineOccurrence *) (gpointer) occurrences->data;
      row.n_occurrences = occurrences->len;
      mpl_timeline_input_add_row (input, &row);
      if (i > 0)
        mpl_timeline_input_add_link (input, i, i + 1, MPL_TIMELINE_FS, i % 50 == 0);
      if (i > 300 && i % 100 == 0)
        mpl_timeline_input_add_link (input, i - 300, i, MPL_TIMELINE_FS, FALSE);
    }
  add_terms (input, 2026);
  set_days (input, 2026, 1);
  mpl_timeline_input_seal (input);

  return input;
}

MplTimelineInput *
sample_random (GRand *rand, guint n_rows)
{
  MplTimelineInput *input = mpl_timeline_input_new (SAMPLE_TODAY);
  MplDay first = mpl_day_new (2026, 9, 1);

  for (guint i = 0; i < n_rows; i++)
    {
      MplDay start = first + g_rand_int_range (rand, 0, 200);
      MplSpan span = MPL_SPAN_INIT (start, start + g_rand_int_range (rand, 0, 40));
      MplTimelineRow row = { .baseline = MPL_TIMELINE_NO_DAYS,
                             .id = i,
                             .number = "1",
                             .title = "Строка",
                             .color = i,
                             .span = span };
      g_autoptr (GArray) occurrences = NULL;

      row.kind = g_rand_int_range (rand, 0, 6) == 0 ? MPL_TIMELINE_BLOCK : MPL_TIMELINE_ACTIVITY;
      row.shape = (MplTimelineShape) g_rand_int_range (rand, 0, 3);
      row.status = (MplTimelineStatus) g_rand_int_range (rand, 0, 5);
      row.progress = g_rand_int_range (rand, 0, 101);
      row.overdue = g_rand_int_range (rand, 0, 4) == 0 ? g_rand_int_range (rand, 1, 30) : 0;
      row.critical = g_rand_boolean (rand);
      if (g_rand_boolean (rand))
        row.baseline = mpl_span_shift (span, g_rand_int_range (rand, -20, 20));
      if (g_rand_int_range (rand, 0, 12) == 0)
        row.span = MPL_SPAN_INIT (MPL_DAY_NONE, MPL_DAY_NONE);
      occurrences = make_occurrences (span, row.shape == BEADS ? g_rand_int_range (rand, 1, 9) : 0);
      row.occurrences = (const MplTimelineOccurrence *) (gpointer) occurrences->data;
      row.n_occurrences = occurrences->len;
      mpl_timeline_input_add_row (input, &row);
    }
  for (guint i = 0; i < n_rows; i++)
    mpl_timeline_input_add_link (
        input, g_rand_int_range (rand, 0, (int) n_rows), g_rand_int_range (rand, 0, (int) n_rows),
        (MplTimelineLinkType) g_rand_int_range (rand, 0, 4), g_rand_boolean (rand));
  add_terms (input, 2026);
  set_days (input, 2026, 1);
  mpl_timeline_input_seal (input);

  return input;
}

MplTimelineLayout *
sample_layout (MplTimelineInput *input, double day_width, MplTimelineParts parts)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 11");
  g_autoptr (MplTimelineText) text = mpl_timeline_text_new (font, 96, TRUE);
  MplSpan span = mpl_timeline_input_get_span (input);
  MplTimelineMetrics metrics;
  MplTimeScale scale;

  mpl_timeline_metrics_init_screen (&metrics, mpl_timeline_text_get_em (text), 1);
  mpl_time_scale_init (&scale, MPL_SPAN_INIT (span.start - 10, span.end + 30), day_width,
                       metrics.em);

  return mpl_timeline_layout_new (input, text, &metrics, &scale, parts);
}
