"""The table for people and the JSON for programs."""

import json

HEADS = ("figure", "unit", "diapason", "peer", "peer's", "ratio", "budget", "")


def write_json(path, machine, figures, missing):
    content = {"machine": machine, "figures": [figure.as_json() for figure in figures],
               "notMeasured": [item.as_json() for item in missing]}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(content, file, indent=2)
        file.write("\n")


def text(machine, figures, missing):
    rows = [HEADS] + [_row(figure) for figure in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
    lines.insert(1, "  ".join("-" * width for width in widths))
    lines += ["", "Median (least-greatest). Ratio below 1: better than the peer.", machine]
    if missing:
        lines += ["", "Not measured:"] + [f"  {item.name}, {item.peer}: {item.reason}" for item in missing]
    return "\n".join(lines)


def _row(figure):
    verdict = {True: "kept", False: "OVER", None: ""}[figure.kept]
    return (figure.name, figure.unit, _spread(figure.value, figure.ours), figure.peer,
            _spread(figure.peer_value, figure.theirs), "" if figure.ratio is None else f"{figure.ratio:.2f}",
            figure.budget_text, verdict)


def _spread(value, values):
    return f"{value:.3g} ({min(values):.3g}-{max(values):.3g})" if values else "-"
