"""The `autograder` command. Every verb does its work elsewhere; here are arguments, errors and exit codes."""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

# what loads NumPy is loaded by the verb that needs it: the sandbox starts before
from autograder.errors import UnusableError
from autograder.sandbox.host import Sandbox
from autograder.sandbox.launch import InfrastructureError, SandboxUnavailableError

if TYPE_CHECKING:
    from autograder.assignment import Assignment

EXIT_FAILED = 1
EXIT_UNUSABLE = 2
COLLECT = """\
Put the hand-ins of a class, downloaded from a learning platform as one zip archive, into
submitted/<student>/<assignment>/, with the time of each and what nbgrader needs to release feedback.

A student's id is what the platform's names begin with; letters, digits and . _ - @ + are kept, anything
else becomes a hyphen:

  Moodle       Ada King_123_assignsubmission_file_/x.ipynb       Ada-King_123
  Canvas       kingada_LATE_12345_67890_x.ipynb                  kingada_12345
  Blackboard   ps1_aking_attempt_2026-11-20-12-00-00_x.ipynb     aking
  otherwise    aking/x.ipynb, aking.ipynb, aking.zip             aking

Moodle's number is another in each assignment. Of several attempts in Blackboard the last counts.

Prints a line a student: what counts of the files, or why nothing was taken. A hand-in that is there is
left, unless --force is given and the new one is not older; names that differ only by case or accents'
encoding are refused. Times without a zone are those of this machine's. A student's own zip archive is
put there as it is, and read when it is graded. Exit code: 0 if all is well, 1 if anything was not
taken, 2 if the archive cannot be read.
"""


def command() -> NoReturn:
    """The console script. It leaves at once: taking NumPy and pytest to pieces first takes a tenth of a check."""
    code = main()
    sys.stderr.flush()
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; 0 if all is well, 1 if something does not hold, 2 if it could not be done."""
    options = _parser().parse_args(arguments)
    try:
        code = options.run(options)
        sys.stdout.flush()
        return code
    except (UnusableError, SandboxUnavailableError, InfrastructureError) as error:
        print(f"autograder: {error}", file=sys.stderr)
        return EXIT_UNUSABLE
    except ImportError as error:
        print(
            f"autograder: {error.name} is not installed; `pip install -e '.[staff]'` brings it",
            file=sys.stderr,
        )
        return EXIT_UNUSABLE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_UNUSABLE
    except KeyboardInterrupt:
        print("autograder: stopped", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="autograder", description="Auto-graded deep-learning exercises.")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    check = verbs.add_parser("check", help="check one file, .ipynb or .py")
    check.add_argument("file", type=Path, metavar="FILE")
    check.add_argument("-a", "--assignment", help="the assignment, where the file is not named after it")
    check.add_argument("-e", "--exercise", action="append", help="only this exercise; may be given again")
    check.add_argument("--hidden", action="store_true", help="with the hidden checks (staff)")
    check.add_argument(
        "-v", "--verbose", action="store_true", help="with calls and the misconceptions considered (staff)"
    )
    check.add_argument("--watch", action="store_true", help="check again what changed, after each save")
    check.add_argument("--json", choices=["-"], help="print one JSON object and nothing else")
    check.set_defaults(run=_check)

    release = verbs.add_parser("release", help="make assignments/ from solutions/")
    release.add_argument("assignment", nargs="?", metavar="ASSIGNMENT", help="all, unless one is named")
    release.add_argument("--check", action="store_true", help="only compare; exit 1 if anything differs")
    release.set_defaults(run=_release)

    verify = verbs.add_parser("verify", help="hold the course's exercises against its laws")
    verify.add_argument("assignment", nargs="?", metavar="ASSIGNMENT", help="all, unless one is named")
    verify.add_argument(
        "--since", metavar="REVISION", help="change references only of exercises that git has changed since"
    )
    verify.set_defaults(run=_verify)

    collect = verbs.add_parser(
        "collect",
        help="put a learning platform's zip archive of a class into submitted/",
        description=COLLECT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    collect.add_argument("assignment", metavar="ASSIGNMENT")
    collect.add_argument("archive", type=Path, metavar="ARCHIVE", help="zip archive of all hand-ins")
    collect.add_argument("--force", action="store_true", help="replace earlier hand-ins by these")
    collect.set_defaults(run=_collect)

    grade = verbs.add_parser("grade", help="grade submitted/ into nbgrader's gradebook")
    grade.add_argument("assignment", metavar="ASSIGNMENT")
    grade.add_argument("--student", metavar="ID", help="only this student's")
    grade.add_argument("--force", action="store_true", help="also what has not changed since it was graded")
    grade.add_argument(
        "-j", "--jobs", type=_positive, default=os.cpu_count() or 1, metavar="N", help="processes"
    )
    grade.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="a Dask scheduler, such as tcp://host:8786, in place of processes here",
    )
    grade.add_argument(
        "--json", type=Path, metavar="FILE", help="write one JSON object a submission, a line each"
    )
    grade.add_argument(
        "--no-isolation",
        action="store_true",
        help="run student code in plain processes: only if you trust it all",
    )
    grade.set_defaults(run=_grade)

    demo = verbs.add_parser("demo", help="grade a small sample class in a scratch course")
    demo.set_defaults(run=_demo)
    return parser


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return value


def _check(options: argparse.Namespace) -> int:
    if not options.file.is_file():
        raise UnusableError(f"{options.file} is not a file; name the notebook or .py file to check")
    if not options.watch:
        # it is over before there is garbage worth a search
        gc.disable()
    try:
        # it starts while NumPy, pytest and the assignment are loaded
        with closing(Sandbox(or_plain=True)) as sandbox:
            return _check_in(sandbox, options)
    finally:
        gc.enable()


def _check_in(sandbox: Sandbox, options: argparse.Namespace) -> int:
    from autograder import submission as reading
    from autograder.assignment import AssignmentError, find_assignment
    from autograder.grading import grade
    from autograder.render.terminal import all_hold, render, render_exercise
    from autograder.watch import watch

    try:
        assignment = find_assignment(options.assignment or options.file.stem, options.file.parent)
    except AssignmentError as error:
        raise AssignmentError(f"{error}; name the file's assignment with -a") from None
    if options.hidden and not assignment.has_solutions:
        raise AssignmentError("hidden checks need solutions/, which is not here; leave out --hidden")
    if options.verbose and not assignment.has_solutions:
        raise AssignmentError("what -v shows needs solutions/, which is not here; leave out -v")
    exercises = [assignment.exercise(name) for name in options.exercise or []] or assignment.exercises
    if options.watch:
        _say_if_not_isolated(sandbox)
        for changed in watch(assignment, options.file, exercises, sandbox):
            blocks = [
                render_exercise(one, assignment.hidden_points.get(one.name, 0), verbose=options.verbose)
                for one in changed
            ]
            print("\n\n".join(blocks), end="\n\n", flush=True)
    submission = reading.read(options.file, assignment=assignment.name)
    _say_if_not_isolated(sandbox)
    (result,) = grade(assignment, [submission], sandbox, exercises=exercises, hidden=options.hidden)
    if options.json:
        print(json.dumps(result.to_json()))
    else:
        hidden_points = {} if options.hidden else assignment.hidden_points
        print(render(result, hidden_points, options.file.name, verbose=options.verbose))
    return 0 if all_hold(result) else EXIT_FAILED


def _say_if_not_isolated(sandbox: Sandbox) -> None:
    sandbox.wait_until_ready()
    if sandbox.note:
        print(f"autograder: {sandbox.note}", file=sys.stderr)


def _source_assignments(name: str | None) -> list[Assignment]:
    """The assignments of the course that has solutions/."""
    from autograder.assignment import find_assignment, source_root

    root = source_root(Path.cwd())
    names = (
        [name] if name else [path.name for path in sorted((root / "solutions").iterdir()) if path.is_dir()]
    )
    return [find_assignment(one, root) for one in names]


def _release(options: argparse.Namespace) -> int:
    from autograder import release

    assignments = _source_assignments(options.assignment)
    differences: list[str] = []
    with Sandbox() as sandbox:
        for assignment in assignments:
            folder = release.release_folder(assignment)
            files = release.release_files(assignment, sandbox)
            if options.check:
                differences += release.differences(folder, files)
            else:
                release.write_release(folder, files)
                print(f"{folder}: {len(files)} files")
    for line in differences:
        print(line)
    if differences:
        print("run `autograder release` and commit what it writes")
    return EXIT_FAILED if differences else 0


def _verify(options: argparse.Namespace) -> int:
    from autograder.verify import verify

    return 0 if verify(_source_assignments(options.assignment), options.since) else EXIT_FAILED


def _collect(options: argparse.Namespace) -> int:
    from autograder.downloads import collect

    return collect(Path.cwd(), options.assignment, options.archive, force=options.force)


def _grade(options: argparse.Namespace) -> int:
    from autograder.classroom import Options, grade_class

    return grade_class(
        Path.cwd(),
        options.assignment,
        Options(
            student=options.student,
            force=options.force,
            jobs=options.jobs,
            scheduler=options.scheduler,
            json_path=options.json,
            isolated=not options.no_isolation,
        ),
    )


def _demo(options: argparse.Namespace) -> int:
    from autograder.demo import demo

    return demo()


if __name__ == "__main__":
    command()
