"""`./diapason bench [--json FILE]`: our figures beside those of other phones, on the same rig in the same run."""

import argparse
import contextlib
import datetime
import os
import platform
import sys
import traceback

import calls
import delay
import picture
import processes
import report
import windows
from figures import NotMeasured
from rig import Rig

MEASURES = {  # in order of running: name on the command line, figure, peer, how
    "start": ("start to painted window", "linphone-desktop", windows.start),
    "click": ("click to INVITE", "linphonec", windows.click),
    "memory": ("idle memory, window", "linphone-desktop", windows.memory),
    "headless": ("idle memory, headless", "linphonec, baresip", windows.headless_memory),
    "cpu": ("CPU of an Opus call", "baresip", calls.cpu),
    "invite": ("dial to INVITE", "baresip, linphonec", calls.invite),
    "audio": ("200 OK to first audio", "baresip, linphonec", calls.first_audio),
    "delay": ("mouth to ear", "baresip", delay.mouth_to_ear),
}


def main():
    options = _options()
    if options.picture:
        with contextlib.closing(Rig()) as rig:
            return picture.main(rig, os.path.abspath(options.picture))
    figures, missing = [], []
    for key in options.only:
        name, peer, measure = MEASURES[key]
        print(f"bench: {name} …", file=sys.stderr, flush=True)
        rig = Rig()
        try:
            figures += measure(rig, options.rounds)
        except processes.Missing as absent:
            missing.append(NotMeasured(name, peer, str(absent)))
        except Exception as failure:  # one figure that fails does not cost the others
            traceback.print_exc()
            missing.append(NotMeasured(name, peer, f"{type(failure).__name__}: {failure}"))
        finally:
            rig.close()
    if options.json:
        report.write_json(options.json, _machine(), figures, missing)
    print(report.text(_machine(), figures, missing))
    return 1 if missing and not figures else 0


def _options():
    parser = argparse.ArgumentParser(prog="diapason bench", description=__doc__)
    parser.add_argument("--json", metavar="FILE", help="write the figures there as well")
    parser.add_argument("--rounds", type=int, default=7, help="times everything quick is repeated (default 7)")
    parser.add_argument("--only", type=lambda text: text.split(","), default=list(MEASURES), metavar="A,B",
                        help="some of: " + ", ".join(MEASURES))
    parser.add_argument("--picture", metavar="FILE",
                        help="measure nothing: call baresip from the real window, listen, and photograph it")
    options = parser.parse_args()
    unknown = [key for key in options.only if key not in MEASURES]
    if unknown:
        parser.error("--only: there is no " + ", ".join(unknown))
    return options


def _machine():
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        models = (line.split(":")[1].strip() for line in lines if line.startswith("model name"))
        model = next(models, platform.machine())
    load = os.getloadavg()[0]
    return (f"{datetime.date.today()}, {os.cpu_count()} x {model}, {platform.system()} {platform.release()}, "
            f"load now {load:.1f}")


if __name__ == "__main__":
    sys.exit(main())
