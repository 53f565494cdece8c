"""How hard properties are tried: in the suite the same cases each time, and quickly; thoroughly when asked.

HYPOTHESIS_PROFILE=thorough .venv/bin/pytest tests/store tests/workshop
"""

import os

from hypothesis import settings

# Machines that test are shared and noisy, so that a case that takes long says nothing.
settings.register_profile("suite", max_examples=30, deadline=None, derandomize=True, database=None)
settings.register_profile("thorough", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))
