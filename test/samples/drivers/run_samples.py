"""Runs Python samples: a line of standard input has a file, and then a function of it with its arguments, separated by tabs."""
import runpy
import sys
import traceback

sys.stderr = sys.stdout
for line in sys.stdin:
    file, *call = line.rstrip("\n").split("\t")
    try:
        scope = runpy.run_path(file)
        if call:
            scope[call[0]](*call[1:])
        print("\0ok\0", end="")
    except BaseException:
        traceback.print_exc(file=sys.stdout)
        print("\0failed\0", end="")
