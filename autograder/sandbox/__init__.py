"""Running student code where it can harm nobody.

`host` is the grader's side, and `launch` how it starts boxes; `zygote`, `box`, `confine` and `probe` run inside the
sandbox; `wire` is how the two talk.
"""
