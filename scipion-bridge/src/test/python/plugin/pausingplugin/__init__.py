"""A plugin of the tests: found on PYTHONPATH by workers and runs alike, as an installed one would be."""
import pwem


class Plugin(pwem.Plugin):
    pass
