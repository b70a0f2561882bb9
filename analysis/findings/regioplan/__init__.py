"""The regional plan: actions, meetings, instruments and the matchtafel."""
