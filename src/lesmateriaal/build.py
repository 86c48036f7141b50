from lesmateriaal.pipeline import *
from lesmateriaal.pipeline import build, check, Report, PRODUCTS
