"""Slurm on this machine, for a test: its daemons are processes of their own, all that they keep is in one folder."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

SECONDS = 60
COMMANDS = ("munged", "slurmctld", "slurmd", "sinfo", "sbatch", "squeue", "scancel")
# no cgroups and no accounting; two processors, whatever the machine has
CONFIGURATION = """
ClusterName=test
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={controller}
SlurmdPort={node}
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
SlurmdParameters=config_overrides
NodeName={host} NodeAddr=127.0.0.1 CPUs=2 RealMemory=16000
PartitionName=all Nodes=ALL Default=YES State=UP
"""


def _missing() -> str:
    # where Debian has the daemons; another user's PATH may be without it
    absent = [name for name in COMMANDS if not shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")]
    if absent:
        return f"needs Slurm and munge, such as of Debian's slurm-wlm; there is no {', '.join(absent)}"
    return "" if os.geteuid() == 0 else "Slurm's daemons need root"


MISSING = _missing()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < deadline, f"not in {SECONDS} seconds"
        time.sleep(0.2)


@dataclass(frozen=True)
class Site:
    """A Slurm of one node, and the environment in which its commands find it."""

    folder: Path
    environment: dict[str, str]

    def run(self, *command: str) -> str:
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=SECONDS, check=True
        ).stdout

    def is_idle(self) -> bool:
        try:
            return self.run("sinfo", "--noheader", "--format=%T").strip() == "idle"
        except subprocess.CalledProcessError:
            # the controller does not answer yet
            return False

    def jobs(self) -> list[str]:
        """Those that run, by number."""
        return self.run("squeue", "--noheader", "--states=R", "--format=%i", "--sort=i").split()


@contextmanager
def started() -> Iterator[Site]:
    """Start Slurm; at the end, end its daemons and all jobs."""
    # a socket's path must be short
    with tempfile.TemporaryDirectory(prefix="slurm-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        for part in ("state", "spool"):
            (folder / part).mkdir()
        (folder / "slurm.conf").write_text(
            CONFIGURATION.format(
                folder=folder,
                host=socket.gethostname().partition(".")[0],
                controller=free_port(),
                node=free_port(),
            )
        )
        (folder / "cgroup.conf").write_text("CgroupPlugin=cgroup/v1\nCgroupAutomount=no\n")
        (folder / "key").write_bytes(os.urandom(1024))
        (folder / "key").chmod(0o600)
        site = Site(
            folder,
            os.environ
            | {"SLURM_CONF": str(folder / "slurm.conf"), "PATH": f"{os.environ['PATH']}:/usr/sbin"},
        )
        daemons = []

        def start(*command: str) -> None:
            with open(folder / f"{command[0]}.out", "w") as log:
                daemons.append(subprocess.Popen(command, env=site.environment, stdout=log, stderr=log))

        munge = {
            "key": "key-file",
            "munge": "socket",
            "pid": "pid-file",
            "log": "log-file",
            "seed": "seed-file",
        }
        try:
            start("munged", "--foreground", *(f"--{what}={folder / file}" for file, what in munge.items()))
            wait_until((folder / "munge").exists)
            start("slurmctld", "-D")
            start("slurmd", "-D")
            wait_until(site.is_idle)
            yield site
        except AssertionError as error:
            for log in sorted(folder.glob("*.out")):
                error.add_note(f"{log.name}:\n{log.read_text(errors='replace')[-3000:]}")
            raise
        finally:
            _end(site)
            for daemon in daemons:
                daemon.wait()


def _end(site: Site) -> None:
    """End what has this configuration, whoever started it: daemons, jobs, who asks for jobs."""
    ours = []
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if process.environ().get("SLURM_CONF") == site.environment["SLURM_CONF"]:
                process.kill()
                ours.append(process)
    psutil.wait_procs(ours, timeout=SECONDS)
