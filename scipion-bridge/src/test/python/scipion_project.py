"""Opens projects with Scipion itself, for the programs beside this one. Environment as for class_catalogue.py."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "main", "python"))
from class_catalogue import prepare_environment


def load_domain():
    """Every class of Scipion's; must come before anything else of Scipion is imported."""
    prepare_environment()
    os.environ["SCIPION_PYTHON"] = sys.executable
    import pyworkflow as pw
    domain = pw.Config.getDomain()
    domain.getProtocols()
    return domain


def open_project(folder, domain=None):
    from_domain = domain or load_domain()
    from pyworkflow.project import Project
    project = Project(from_domain, os.path.abspath(folder))
    project.load()
    return project


def real_output():
    """Standard output for what the program has to say; what Scipion prints goes to standard error."""
    output = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return output
