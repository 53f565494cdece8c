"""A table of trials and losses, printed at the end of a full run."""

from collections import Counter


class Table:
    """Counts trials and what went wrong in them, row by row."""

    def __init__(self, title: str, trials: str = "trials", losses: str = "losses") -> None:
        self._title, self._names = title, (trials, losses)
        self._tried: Counter[str] = Counter()
        self._wrong: Counter[str] = Counter()

    def tried(self, row: str, count: int = 1) -> None:
        """Count trials."""
        self._tried[row] += count

    def wrong(self, row: str, what: str, count: int = 1) -> None:
        """Count losses and say at once what they are."""
        self._wrong[row] += count
        print(f"WRONG: {self._title}, {row}: {what}", flush=True)

    @property
    def losses(self) -> int:
        """How much went wrong in all."""
        return self._wrong.total()

    def print(self) -> int:
        """Print the table; the exit code of the run: 1 where something went wrong or nothing was tried."""
        width = max([len(self._title), *(len(row) for row in self._tried)])
        print(f"{self._title:<{width}}  {self._names[0]:>8}  {self._names[1]:>8}")
        for row, count in self._tried.items():
            print(f"{row:<{width}}  {count:>8,}  {self._wrong[row]:>8,}", flush=True)
        return 1 if self.losses or not self._tried else 0
