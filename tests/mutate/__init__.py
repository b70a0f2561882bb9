"""Break the product on purpose, one small change at a time, and count which changes no test notices.

`python -m tests.mutate --bereik` records which test reaches which line and question (once, it runs the fast tests);
`python -m tests.mutate --aantal 300 --zaad 1` tries a sample and writes docs/mutaties.md; `--genoemd` makes the faults
of named.yml. A change costs about a second: everything is imported and collected once (`warm.py`).
"""
