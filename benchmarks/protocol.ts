/** How the figures were come by; stands above every set of tables. */
export const PROTOCOL = `Protocol: one competitor at a time, each on each school in a process of its own. The clock starts when the problem is handed
over as JSON and runs through reading, building, loading WebAssembly, solving and naming; only coverage, the first tier, is compared. After the
clock has stopped the final plan is verified rule by rule and scored from its named students; a plan with a breach does not count. What a
competitor had earlier is taken from its own log or events, at the moment the line arrived, in its favour: it counts when its final plan
verifies, and for no more than that plan is worth. GLPK, CBC, SCIP, CP-SAT and HiGHS are read so; the others count from their end.

Every school is generated, or is real with generated needs. Gaps and times to a gap are measured against the least bound that any competitor
proved on that school; "own bound" is the competitor's own proof. Values at a moment are relative to that least bound. A median over seeds counts
a missing time as later than all; – means that less than half of the seeds came so far. "×" is the time to a gap over that of plage with two
workers; > where the competitor was stopped before, 0 where it alone came so close. _cohorts_ is the library's own program for the whole year in another solver, _students_ a
program with a column for each student, action and slot. _floor_ reads the school and solves one relaxation of each period, no more.

_Timefold_ (Community Edition, one thread) has a model of its own, in competitors/timefold: common slots, the place of each student and the group
of each teacher's hour are planning variables under constraint streams, and late acceptance moves students, leaders, whole groups and slots.`;
