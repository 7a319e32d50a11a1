"""The order of a run: workspace, archive, delivery log, lock, stages, manifest, publish."""
