"""The languages in which Plenary speaks: one folder each, beside the English that stands with the code.

A folder such as `languages/fr` holds a twin of each texts module, under the same path: `languages/fr/report/texts.py`
for `report/texts.py`, and the words of the kinds in `languages/fr/workshop/kinds.py`. A further language is one more
such folder, which is found by being there; CONTRIBUTING.md says how one is made.
"""
