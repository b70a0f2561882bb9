"""Break the product on purpose, one small change at a time, and count which changes no test notices.

`python -m tests.mutate --bereik` records which test reaches which function and question (once, it runs the fast
tests); `python -m tests.mutate --toon 300` tries a fixed sample and writes docs/mutaties.md.
"""
