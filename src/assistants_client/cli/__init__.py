"""The command line, an ordinary user of the client's public interface.

Answers go to stdout, everything else to stderr.
"""
