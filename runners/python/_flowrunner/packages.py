"""Finds packages: the standard library, then the interpreter's site-packages, then `<files>/.python`.

The interpreter starts without its site-packages, which saves more time than a light step takes; they are added
when an import first asks for something beyond the standard library.
"""

import os
import sys
from importlib.machinery import PathFinder


def folder(root):
    return os.path.join(root, ".python")


class SitePackages:
    def __init__(self, root):
        self._root = root

    def find_spec(self, name, path=None, target=None):
        sys.meta_path.remove(self)
        import site

        site.main()
        if self._root is not None:
            site.addsitedir(folder(self._root))
        return PathFinder.find_spec(name, path, target)


def install(root):
    sys.meta_path.append(SitePackages(root))


def where_looked(root):
    """The folders an import has searched beyond the standard library."""
    import site

    return [*site.getsitepackages(), *([folder(root)] if root is not None else [])]
