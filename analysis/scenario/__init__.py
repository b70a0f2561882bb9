"""What-if of stocks and flows: how many employees there would be, and how many would be needed, year by year.

`model` reckons one course exactly or many at once, `sensitivity` says which assumption weighs most, `paths` draws what
years before tell of chance, `score` tries simple forecasts on years that are known.
"""
