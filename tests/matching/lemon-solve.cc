/* lemon-solve.cc: LEMON's NetworkSimplex, for C
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

// Before GLib, whose MAX is a macro.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include "lemon-solve.h"

#include <ctime>
#include <vector>

typedef lemon::SmartDigraph Graph;
typedef lemon::NetworkSimplex<Graph, gint64, gint64> Simplex;

namespace
{
/* A network: source → mentees → mentors → sink, and from source to sink for who is left over. */
struct Network
{
  Graph graph;
  std::vector<Graph::Node> mentees, mentors;
  Graph::Node source, sink;
  std::vector<Graph::Arc> arcs;
  std::vector<gint64> capacities, costs;

  void add (Graph::Node from, Graph::Node to, gint64 capacity, gint64 cost)
  {
    arcs.push_back (graph.addArc (from, to));
    capacities.push_back (capacity);
    costs.push_back (cost);
  }
};

void
make_nodes (Network &network, guint n_mentees, guint n_mentors)
{
  network.source = network.graph.addNode ();
  network.sink = network.graph.addNode ();
  for (guint i = 0; i < n_mentees; i++)
    network.mentees.push_back (network.graph.addNode ());
  for (guint j = 0; j < n_mentors; j++)
    network.mentors.push_back (network.graph.addNode ());
  for (guint i = 0; i < n_mentees; i++)
    network.add (network.source, network.mentees[i], 1, 0);
  network.add (network.source, network.sink, n_mentees, 0);
}

/* With fairness each further mentee of a mentor costs two more than the one before. */
void
make_places (Network &network, guint mentor, gint64 capacity, bool is_fair)
{
  if (!is_fair)
    {
      network.add (network.mentors[mentor], network.sink, capacity, 0);
      return;
    }
  for (gint64 k = 0; k < capacity; k++)
    network.add (network.mentors[mentor], network.sink, 1, 2 * k + 1);
}
}

gint64
lemon_solve (guint n_mentees,
             guint n_mentors,
             const gint64 *scores,
             const gint64 *capacities,
             gint64 worth,
             gboolean is_fair,
             double *processor_time)
{
  Network network;
  gint64 scale = is_fair ? (gint64) n_mentees * n_mentees + 1 : 1;

  make_nodes (network, n_mentees, n_mentors);
  for (guint j = 0; j < n_mentors; j++)
    make_places (network, j, MIN (capacities[j], (gint64) n_mentees), is_fair);
  for (guint i = 0; i < n_mentees; i++)
    for (guint j = 0; j < n_mentors; j++)
      {
        gint64 score = scores[(gsize) i * n_mentors + j];

        if (score != G_MININT64)
          network.add (network.mentees[i], network.mentors[j], 1, -(score + worth) * scale);
      }

  Graph::ArcMap<gint64> upper (network.graph), cost (network.graph);
  for (gsize k = 0; k < network.arcs.size (); k++)
    {
      upper[network.arcs[k]] = network.capacities[k];
      cost[network.arcs[k]] = network.costs[k];
    }

  Simplex simplex (network.graph);
  simplex.upperMap (upper).costMap (cost).stSupply (network.source, network.sink, n_mentees);
  std::clock_t start = std::clock ();
  Simplex::ProblemType status = simplex.run ();
  if (processor_time != NULL)
    *processor_time = (double) (std::clock () - start) / CLOCKS_PER_SEC;
  g_assert_true (status == Simplex::OPTIMAL);
  return -simplex.totalCost ();
}
