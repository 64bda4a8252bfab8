-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema step 1: the school file as it was first released.
--
-- STRICT tables of INTEGER and TEXT; a day is a day number from 1 January 1970, a time is seconds
-- from then in UTC, a choice is its English code, a set of choices is a number whose bit n is the
-- n-th. Ids are never used twice. References are checked at COMMIT and take nothing with them: a
-- change deletes by itself what belongs to a record. Places in order are not unique, so that a
-- change may renumber row by row. The bounds are those of the field tables in src/model.

-- What the file is, one row.
CREATE TABLE file (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uuid TEXT NOT NULL CHECK (length(uuid) = 36),
  created INTEGER NOT NULL
) STRICT;

-- History: a command is one step of undo, the journal its rows before and after as JSON.
CREATE TABLE command (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  time INTEGER NOT NULL,
  verb TEXT NOT NULL,
  subject_table TEXT,
  subject INTEGER,
  title TEXT, -- the subject's, once its rows are no longer in the journal
  merge_key TEXT,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  barrier INTEGER NOT NULL DEFAULT 0 CHECK (barrier IN (0, 1)),
  rows INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  command INTEGER NOT NULL REFERENCES command (id) DEFERRABLE INITIALLY DEFERRED,
  table_name TEXT NOT NULL,
  row INTEGER NOT NULL,
  before TEXT, -- null: the row was inserted
  after TEXT   -- null: the row was deleted
) STRICT;
CREATE INDEX journal_command ON journal (command);

CREATE TABLE school (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name_full TEXT NOT NULL CHECK (length(name_full) <= 1000),
  name_short TEXT NOT NULL CHECK (length(name_short) <= 300),
  kind TEXT NOT NULL
    CHECK (kind IN ('school', 'gymnasium', 'lyceum', 'kindergarten', 'additional', 'college', 'other')),
  founder TEXT CHECK (length(founder) <= 1000),
  region TEXT CHECK (length(region) <= 200),
  place TEXT CHECK (length(place) <= 200),
  address TEXT CHECK (length(address) <= 1000),
  phone TEXT CHECK (length(phone) <= 100),
  email TEXT CHECK (length(email) <= 254),
  site TEXT CHECK (length(site) <= 300),
  ogrn TEXT CHECK (length(ogrn) <= 15),
  inn TEXT CHECK (length(inn) <= 12),
  kpp TEXT CHECK (length(kpp) <= 9),
  okpo TEXT CHECK (length(okpo) <= 10),
  week INTEGER NOT NULL CHECK (week BETWEEN 5 AND 6),
  term_kind TEXT NOT NULL CHECK (term_kind IN ('quarter', 'trimester')),
  initials_space INTEGER NOT NULL CHECK (initials_space IN (0, 1))
) STRICT;

-- A file holds one school, from its beginning.
INSERT INTO school (name_full, name_short, kind, week, term_kind, initials_space)
VALUES ('', '', 'school', 5, 'quarter', 1);

CREATE TABLE setting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  "key" TEXT NOT NULL CHECK (length("key") BETWEEN 1 AND 200),
  value TEXT CHECK (length(value) <= 20000),
  UNIQUE ("key")
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  family TEXT NOT NULL CHECK (length(family) BETWEEN 1 AND 100),
  given TEXT NOT NULL CHECK (length(given) BETWEEN 1 AND 100),
  patronymic TEXT CHECK (length(patronymic) <= 100),
  gender TEXT CHECK (gender IN ('male', 'female')),
  position TEXT CHECK (length(position) <= 300),
  email TEXT CHECK (length(email) <= 254),
  phone TEXT CHECK (length(phone) <= 100),
  experience_since INTEGER CHECK (experience_since BETWEEN -25567 AND 84005),
  hired INTEGER CHECK (hired BETWEEN -25567 AND 84005),
  dismissed INTEGER CHECK (dismissed BETWEEN -25567 AND 84005),
  category TEXT
    CHECK (category IN ('none', 'compliance', 'first', 'highest', 'methodist', 'mentor')),
  category_until INTEGER CHECK (category_until BETWEEN -25567 AND 84005),
  disciplines TEXT CHECK (length(disciplines) <= 1000),
  association TEXT CHECK (length(association) <= 300),
  mentor INTEGER NOT NULL CHECK (mentor IN (0, 1)),
  mentee INTEGER NOT NULL CHECK (mentee IN (0, 1)),
  capacity INTEGER NOT NULL CHECK (capacity BETWEEN 0 AND 50),
  note TEXT CHECK (length(note) <= 10000),
  CHECK (hired <= dismissed)
) STRICT;

CREATE TABLE role (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT CHECK (length(code) <= 50),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'body', 'service')),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  short TEXT CHECK (length(short) <= 100),
  position INTEGER NOT NULL CHECK (position BETWEEN -1000000000 AND 1000000000),
  own INTEGER NOT NULL CHECK (own IN (0, 1))
) STRICT;

CREATE TABLE holding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  role INTEGER NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  person INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  start INTEGER CHECK (start BETWEEN -25567 AND 84005),
  "end" INTEGER CHECK ("end" BETWEEN -25567 AND 84005),
  CHECK (start <= "end")
) STRICT;
CREATE INDEX holding_role ON holding (role);
CREATE INDEX holding_person ON holding (person);

CREATE TABLE calendar_day (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
  other INTEGER CHECK (other BETWEEN -25567 AND 84005),
  kind TEXT NOT NULL
    CHECK (kind IN ('holiday', 'moved', 'regional', 'off', 'working_weekend', 'working')),
  title TEXT CHECK (length(title) <= 300),
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  source TEXT CHECK (length(source) <= 500)
) STRICT;

CREATE TABLE term (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('quarter', 'trimester', 'break')),
  number INTEGER CHECK (number BETWEEN 1 AND 12),
  title TEXT CHECK (length(title) <= 300),
  start INTEGER NOT NULL CHECK (start BETWEEN -25567 AND 84005),
  "end" INTEGER NOT NULL CHECK ("end" BETWEEN -25567 AND 84005),
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  CHECK (start <= "end")
) STRICT;

CREATE TABLE council (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  role INTEGER NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
  title TEXT CHECK (length(title) <= 1000),
  number TEXT CHECK (length(number) <= 50)
) STRICT;
CREATE INDEX council_role ON council (role);

CREATE TABLE programme (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 1000),
  start INTEGER NOT NULL CHECK (start BETWEEN -25567 AND 84005),
  "end" INTEGER NOT NULL CHECK ("end" BETWEEN -25567 AND 84005),
  challenges INTEGER NOT NULL CHECK (challenges BETWEEN 0 AND 3),
  focus INTEGER NOT NULL CHECK (focus BETWEEN 0 AND 7),
  goal TEXT CHECK (length(goal) <= 4000),
  status TEXT NOT NULL CHECK (status IN ('draft', 'review', 'approved', 'changing')),
  following_year INTEGER NOT NULL CHECK (following_year IN (0, 1)),
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  CHECK (start <= "end")
) STRICT;

CREATE TABLE approval (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  programme INTEGER NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position BETWEEN -1000000000 AND 1000000000),
  kind TEXT NOT NULL CHECK (kind IN ('considered', 'agreed', 'approved')),
  role INTEGER REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  body TEXT CHECK (length(body) <= 500),
  number TEXT CHECK (length(number) <= 50),
  day INTEGER CHECK (day BETWEEN -25567 AND 84005)
) STRICT;
CREATE INDEX approval_programme ON approval (programme);
CREATE INDEX approval_role ON approval (role);

CREATE TABLE block (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  programme INTEGER NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position BETWEEN -1000000000 AND 1000000000),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 1000),
  colour TEXT
    CHECK (colour IN ('blue', 'teal', 'green', 'yellow', 'orange', 'red', 'pink', 'purple', 'slate'))
) STRICT;
CREATE INDEX block_programme ON block (programme);

CREATE TABLE activity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
  block INTEGER REFERENCES block (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position BETWEEN -1000000000 AND 1000000000),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 1000),
  kind TEXT NOT NULL CHECK (kind IN ('single', 'recurring', 'milestone')),
  start INTEGER NOT NULL CHECK (start BETWEEN -25567 AND 84005),
  "end" INTEGER NOT NULL CHECK ("end" BETWEEN -25567 AND 84005),
  recurrence TEXT CHECK (length(recurrence) <= 500),
  result TEXT CHECK (length(result) <= 2000),
  evidence TEXT CHECK (length(evidence) <= 1000),
  aims INTEGER NOT NULL CHECK (aims BETWEEN 0 AND 7),
  spheres INTEGER NOT NULL CHECK (spheres BETWEEN 0 AND 15),
  objectives INTEGER NOT NULL CHECK (objectives BETWEEN 0 AND 31),
  levels INTEGER NOT NULL CHECK (levels BETWEEN 0 AND 7),
  focus INTEGER NOT NULL CHECK (focus BETWEEN 0 AND 7),
  topics INTEGER NOT NULL CHECK (topics BETWEEN 0 AND 2047),
  challenges INTEGER NOT NULL CHECK (challenges BETWEEN 0 AND 3),
  status TEXT NOT NULL CHECK (status IN ('planned', 'running', 'done', 'postponed', 'cancelled')),
  progress INTEGER CHECK (progress BETWEEN 0 AND 100),
  fact_start INTEGER CHECK (fact_start BETWEEN -25567 AND 84005),
  fact_end INTEGER CHECK (fact_end BETWEEN -25567 AND 84005),
  note TEXT CHECK (length(note) <= 10000),
  template TEXT CHECK (length(template) <= 50),
  CHECK (start <= "end"),
  CHECK (fact_start <= fact_end)
) STRICT;
CREATE INDEX activity_block ON activity (block);

CREATE TABLE "action" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  activity INTEGER NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position BETWEEN -1000000000 AND 1000000000),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 1000),
  day INTEGER CHECK (day BETWEEN -25567 AND 84005),
  role INTEGER REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  person INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  done INTEGER CHECK (done BETWEEN -25567 AND 84005)
) STRICT;
CREATE INDEX action_activity ON "action" (activity);
CREATE INDEX action_role ON "action" (role);
CREATE INDEX action_person ON "action" (person);

CREATE TABLE responsible (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  activity INTEGER NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position BETWEEN -1000000000 AND 1000000000),
  role INTEGER REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  person INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((role IS NULL) <> (person IS NULL))
) STRICT;
CREATE INDEX responsible_activity ON responsible (activity);
CREATE INDEX responsible_role ON responsible (role);
CREATE INDEX responsible_person ON responsible (person);

CREATE TABLE dependency (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  predecessor INTEGER NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  successor INTEGER NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL CHECK (type IN ('FS', 'SS', 'FF', 'SF')),
  lag INTEGER NOT NULL CHECK (lag BETWEEN -1000 AND 1000),
  lag_unit TEXT NOT NULL CHECK (lag_unit IN ('working', 'calendar'))
) STRICT;
CREATE INDEX dependency_predecessor ON dependency (predecessor);
CREATE INDEX dependency_successor ON dependency (successor);

CREATE TABLE occurrence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  activity INTEGER NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005),
  status TEXT NOT NULL CHECK (status IN ('done', 'moved', 'cancelled')),
  moved_to INTEGER CHECK (moved_to BETWEEN -25567 AND 84005),
  note TEXT CHECK (length(note) <= 2000)
) STRICT;
CREATE INDEX occurrence_activity ON occurrence (activity);

CREATE TABLE baseline (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  programme INTEGER NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 84005)
) STRICT;
CREATE INDEX baseline_programme ON baseline (programme);

CREATE TABLE baseline_span (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  baseline INTEGER NOT NULL REFERENCES baseline (id) DEFERRABLE INITIALLY DEFERRED,
  activity INTEGER REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 1000),
  start INTEGER NOT NULL CHECK (start BETWEEN -25567 AND 84005),
  "end" INTEGER NOT NULL CHECK ("end" BETWEEN -25567 AND 84005),
  CHECK (start <= "end")
) STRICT;
CREATE INDEX baseline_span_baseline ON baseline_span (baseline);
CREATE INDEX baseline_span_activity ON baseline_span (activity);

CREATE TABLE plan_column (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  position INTEGER NOT NULL CHECK (position BETWEEN -1000000000 AND 1000000000),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  kind TEXT NOT NULL CHECK (kind IN ('text', 'day', 'choice', 'yes_no')),
  choices TEXT CHECK (length(choices) <= 4000)
) STRICT;

CREATE TABLE activity_value (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  activity INTEGER NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  "column" INTEGER NOT NULL REFERENCES plan_column (id) DEFERRABLE INITIALLY DEFERRED,
  value TEXT NOT NULL CHECK (length(value) <= 4000),
  UNIQUE (activity, "column")
) STRICT;
CREATE INDEX activity_value_column ON activity_value ("column");
