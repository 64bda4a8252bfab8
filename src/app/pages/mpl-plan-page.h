/* mpl-plan-page.h: the plan of the current programme
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The activities by block, which can be searched.
 *
 * Properties: `book` (#MplBook), whose plan it shows, %NULL for none; `narrow`, whether a row puts
 * its facts below its title, set by the page's breakpoint.
 */

#pragma once

#include <adwaita.h>

#include "book/mpl-book.h"

G_BEGIN_DECLS

#define MPL_TYPE_PLAN_PAGE (mpl_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (MplPlanPage, mpl_plan_page, MPL, PLAN_PAGE, AdwNavigationPage)

G_END_DECLS
