"""The parts of the bootstrap, in a package of their own so that no module of the user's is hidden."""
