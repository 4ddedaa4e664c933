"""What a changed spec means for the people who use the printed package.

Both specs are planned and the plans compared: what is reported is what Python sees, not what YAML says.
"""
