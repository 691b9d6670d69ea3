"""Solves an MPS file with a solver of OR-Tools: solveWithOrTools.py SOLVER MODEL SOLUTION SECONDS."""

import sys
from ortools.linear_solver.python import model_builder

solver_name, model_file, solution_file, seconds = sys.argv[1:]
model = model_builder.Model()
model.import_from_mps_file(model_file)
solver = model_builder.Solver(solver_name)
solver.enable_output(True)
solver.set_time_limit_in_seconds(float(seconds))
if solver_name == "cp_sat":
    solver.set_solver_specific_parameters("num_workers:2,relative_gap_limit:0.0001,log_search_progress:true")
status = solver.solve(model)
if status in (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.FEASIBLE):
    with open(solution_file, "w", encoding="utf-8") as out:
        for variable in model.get_variables():
            out.write(f"{variable.name} {solver.value(variable)}\n")
print(f"\nbest bound {solver.best_objective_bound}")
