"""Finished packs filled in for one school or for many: streaming, on all cores, going on where a run was cut off."""
