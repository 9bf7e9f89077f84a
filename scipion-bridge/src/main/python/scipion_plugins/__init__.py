"""The plugins of a Scipion environment, as packages and with the programs that they drive."""
