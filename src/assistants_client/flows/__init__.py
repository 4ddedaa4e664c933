"""Everything that takes more than one request, each written once as a flow.

A flow is a generator that yields steps and receives their answers; it never reads a clock, sleeps or does
input or output itself, so the same flow serves both clients and can be stepped by hand in a test.
"""
