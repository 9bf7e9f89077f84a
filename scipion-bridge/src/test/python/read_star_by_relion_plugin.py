"""Makes sets of STAR files with the reader of Scipion's RELION plugin:
read_star_by_relion_plugin.py PARTICLES.star PARTICLES.sqlite COORDINATES.star COORDINATES.sqlite

The particles are projections. Environment as for class_catalogue.py.
"""
import sys

from scipion_project import load_domain

MICROGRAPHS = [f"mic_{number:03d}" for number in range(1, 5)]


def main(particles_star, particles_set, coordinates_star, coordinates_set):
    load_domain()
    from pwem.constants import ALIGN_PROJ
    from pwem.objects import SetOfCoordinates, SetOfParticles
    from relion.convert.convert31 import Reader
    particles = SetOfParticles(filename=particles_set)
    Reader(alignType=ALIGN_PROJ).readSetOfParticles(particles_star, particles, alignType=ALIGN_PROJ)
    coordinates = SetOfCoordinates(filename=coordinates_set)
    Reader().readSetOfCoordinates(coordinates_star, coordinates, micList=MICROGRAPHS)
    for made in (particles, coordinates):
        made.write()
        made.close()


if __name__ == "__main__":
    main(*sys.argv[1:5])
